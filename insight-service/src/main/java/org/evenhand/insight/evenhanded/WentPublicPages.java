package org.evenhand.insight.evenhanded;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.evenhand.insight.brands.Brand;
import org.evenhand.insight.brands.Brands;
import org.evenhand.insight.channels.NotShown;
import org.evenhand.insight.csv.Csv;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Languages;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.insight.wentpublic.WentPublicFile;
import org.evenhand.insight.wentpublic.WentPublicReports;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page that asks whether cases are resolved sooner once their customer has gone public. */
@Path("/insight")
@RolesAllowed({"admin", Disclosure.READER})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WentPublicPages {

    @CheckedTemplate(basePath = "evenhanded", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WentPublic(
            ReportForm form, Findings findings, GoingPublicView view, String person, String section, String title)
            implements TemplateInstance {}

    static final String TITLE = "Does going public help?";

    private final WentPublicReports reports;
    private final Brands brands;
    private final Disclosure disclosure;
    private final SecurityIdentity identity;
    private final NotShown notShown;
    private final Language language = Languages.of(Locale.ENGLISH);

    WentPublicPages(
            WentPublicReports reports,
            Brands brands,
            Disclosure disclosure,
            SecurityIdentity identity,
            NotShown notShown) {
        this.reports = reports;
        this.brands = brands;
        this.disclosure = disclosure;
        this.identity = identity;
        this.notShown = notShown;
    }

    @GET
    @Path("went-public")
    public Response wentPublic(@BeanParam Choice cases, @BeanParam ReportChoice choice) {
        List<Brand> known = brands.all();
        ReportForm form = ReportForm.ofGoingPublic(Form.of(cases, known), choice, disclosure, language);
        return new ReportShowing(disclosure, language)
                .of(
                        cases,
                        choice,
                        known,
                        (selection, privacy) -> reports.of(choice.ofGoingPublic(selection), privacy),
                        (report, selection) -> GoingPublicView.of(report, selection, language),
                        (findings, view) -> page(form, findings, view));
    }

    private TemplateInstance page(ReportForm form, Findings findings, GoingPublicView view) {
        return new WentPublic(form, findings, view, identity.getPrincipal().getName(), "insight", TITLE);
    }

    @GET
    @Path("went-public.csv")
    @Produces(Csv.TYPE)
    public Response file(@BeanParam Choice cases, @BeanParam ReportChoice choice) {
        Privacy privacy = disclosure.of(choice.publication);
        return WentPublicFile.of(
                reports.of(choice.ofGoingPublic(cases.among(brands.all(), privacy, disclosure)), privacy));
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return notShown.because(refusal);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException notAllowed) {
        return notShown.because(notAllowed);
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException failure) {
        return notShown.because(failure);
    }
}
