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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.evenhand.insight.brands.Brand;
import org.evenhand.insight.brands.Brands;
import org.evenhand.insight.channels.NotShown;
import org.evenhand.insight.csv.Csv;
import org.evenhand.insight.measures.MarginsConfig;
import org.evenhand.insight.measures.ThresholdsConfig;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Languages;
import org.evenhand.insight.sentences.Scope;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.treatment.CloserLook;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.insight.treatment.Question;
import org.evenhand.insight.treatment.TreatmentFile;
import org.evenhand.insight.treatment.TreatmentReport;
import org.evenhand.insight.treatment.TreatmentReports;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page that compares two sides, and lists the comparisons where no side is named. */
@Path("/insight")
@RolesAllowed({"admin", Disclosure.READER})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ComparisonPages {

    @CheckedTemplate(basePath = "evenhanded", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EqualTreatment(
            ComparisonForm form,
            String problem,
            String scope,
            ComparisonView view,
            List<ComparisonRow> list,
            String parity,
            String basis,
            String person,
            String section,
            String title)
            implements TemplateInstance {}

    private final TreatmentReports reports;
    private final Brands brands;
    private final SidesOfBrand sides;
    private final MarginsConfig margins;
    private final ThresholdsConfig thresholds;
    private final Disclosure disclosure;
    private final SecurityIdentity identity;
    private final NotShown notShown;
    private final Language language = Languages.of(Locale.ENGLISH);

    ComparisonPages(
            TreatmentReports reports,
            Brands brands,
            SidesOfBrand sides,
            MarginsConfig margins,
            ThresholdsConfig thresholds,
            Disclosure disclosure,
            SecurityIdentity identity,
            NotShown notShown) {
        this.reports = reports;
        this.brands = brands;
        this.sides = sides;
        this.margins = margins;
        this.thresholds = thresholds;
        this.disclosure = disclosure;
        this.identity = identity;
        this.notShown = notShown;
    }

    @GET
    @Path("equal-treatment")
    public Response equalTreatment(@BeanParam Choice choice, @BeanParam ComparisonChoice comparison) {
        List<Brand> known = brands.all();
        Form cases = Form.of(choice, known);
        List<String> names = List.of();
        try {
            Selection selection = choice.among(known, disclosure);
            names = sides.of(selection, Grouping.named(comparison.compare));
            CloserLook look = reports.closer(comparison.question(selection));
            return Response.ok(found(ComparisonForm.of(cases, comparison, names, language), look, selection))
                    .build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(
                            ComparisonForm.of(cases, comparison, names, language),
                            language.readable(refusal.getMessage()),
                            null,
                            null,
                            List.of(),
                            null,
                            null))
                    .build();
        }
    }

    private TemplateInstance found(ComparisonForm form, CloserLook look, Selection selection) {
        TreatmentReport report = look.report();
        String scope = language.scope(Scope.of(report));
        if (report.comparisons().isEmpty()) {
            return page(form, sentence(report.reason()), scope, null, List.of(), null, basis(report));
        }
        return report.comparisons().size() == 1
                ? page(
                        form,
                        null,
                        scope,
                        new ComparisonViews(selection, language, margins.margins(), thresholds.thresholds()).of(look),
                        List.of(),
                        null,
                        basis(report))
                : page(
                        form,
                        null,
                        scope,
                        null,
                        list(report, selection),
                        language.parity(report).orElse(null),
                        basis(report));
    }

    private List<ComparisonRow> list(TreatmentReport report, Selection selection) {
        CardWords words = new CardWords(selection, language, margins.margins(), thresholds.thresholds());
        return report.comparisons().stream()
                .sorted(Comparator.comparingInt(Cards::weight))
                .map(each -> words.row(report, each))
                .toList();
    }

    private TemplateInstance page(
            ComparisonForm form,
            String problem,
            String scope,
            ComparisonView view,
            List<ComparisonRow> list,
            String parity,
            String basis) {
        return new EqualTreatment(
                form,
                problem,
                scope,
                view,
                list,
                parity,
                basis,
                identity.getPrincipal().getName(),
                "insight",
                view == null ? "Comparisons" : view.card().title());
    }

    private String basis(TreatmentReport report) {
        return language.basis(report, disclosure.ofCaller().fewest());
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    @GET
    @Path("equal-treatment.csv")
    @Produces(Csv.TYPE)
    public Response file(@BeanParam Choice choice, @BeanParam ComparisonChoice comparison) {
        Question question = comparison.question(choice.among(brands.all(), disclosure));
        return TreatmentFile.of(reports.of(question));
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
