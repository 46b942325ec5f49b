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
import org.evenhand.insight.quality.QualityFile;
import org.evenhand.insight.quality.QualityReport;
import org.evenhand.insight.quality.QualityReports;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Languages;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page that says what is known of the cases of a brand, and what is not. */
@Path("/insight")
@RolesAllowed({"admin", Disclosure.READER})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class QualityPages {

    @CheckedTemplate(basePath = "evenhanded", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DataQuality(
            ReportForm form, Findings findings, QualityView view, String person, String section, String title)
            implements TemplateInstance {}

    static final String TITLE = "What is known of the cases";

    private final QualityReports reports;
    private final Brands brands;
    private final Disclosure disclosure;
    private final SecurityIdentity identity;
    private final NotShown notShown;
    private final Language language = Languages.of(Locale.ENGLISH);

    QualityPages(
            QualityReports reports,
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
    @Path("data-quality")
    public Response dataQuality(@BeanParam Choice cases, @BeanParam ReportChoice choice) {
        List<Brand> known = brands.all();
        ReportForm form = ReportForm.ofQuality(Form.of(cases, known), choice, disclosure);
        return new ReportShowing(disclosure, language)
                .of(
                        cases,
                        choice,
                        known,
                        this::report,
                        (report, selection) -> QualityView.of(report, selection, language),
                        (findings, view) -> page(form, findings, view));
    }

    private TemplateInstance page(ReportForm form, Findings findings, QualityView view) {
        return new DataQuality(form, findings, view, identity.getPrincipal().getName(), "insight", TITLE);
    }

    @GET
    @Path("data-quality.csv")
    @Produces(Csv.TYPE)
    public Response file(@BeanParam Choice cases, @BeanParam ReportChoice choice) {
        Privacy privacy = disclosure.of(choice.publication);
        return QualityFile.of(report(cases.among(brands.all(), privacy, disclosure), privacy));
    }

    private QualityReport report(Selection selection, Privacy privacy) {
        return reports.of(selection.brand(), selection.period(), selection.asOf(), privacy);
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
