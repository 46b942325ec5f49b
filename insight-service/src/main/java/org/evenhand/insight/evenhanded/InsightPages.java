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
import org.evenhand.insight.attention.LoudnessFile;
import org.evenhand.insight.brands.Brand;
import org.evenhand.insight.brands.Brands;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.channels.NotShown;
import org.evenhand.insight.csv.Csv;
import org.evenhand.insight.measures.Basis;
import org.evenhand.insight.measures.MarginsConfig;
import org.evenhand.insight.measures.ThresholdsConfig;
import org.evenhand.insight.resolutions.ResolutionFile;
import org.evenhand.insight.resolutions.ResolutionReport;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Languages;
import org.evenhand.insight.sentences.Scope;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page that asks whether a brand is even-handed. */
@Path("/insight")
@RolesAllowed({"admin", Disclosure.READER})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class InsightPages {

    @CheckedTemplate(basePath = "evenhanded", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EvenHanded(
            Form form,
            String problem,
            String scope,
            String instead,
            List<Card> cards,
            SharesPanel shares,
            LoudnessPanel loudness,
            String basis,
            String comparisons,
            String channels,
            String closes,
            List<Link> more,
            boolean seesCases,
            String person,
            String section,
            String title)
            implements TemplateInstance {}

    /** Another page on the same cases. */
    public record Link(String label, String address) {}

    @CheckedTemplate(basePath = "evenhanded", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NothingYet(String person, String section, String title) implements TemplateInstance {}

    private static final String TITLE = "Are we even-handed?";
    private static final String SECTION = "insight";

    private final Cards cards;
    private final Ends ends;
    private final Brands brands;
    private final MarginsConfig margins;
    private final ThresholdsConfig thresholds;
    private final Disclosure disclosure;
    private final SecurityIdentity identity;
    private final NotShown notShown;
    private final Language language = Languages.of(Locale.ENGLISH);

    InsightPages(
            Cards cards,
            Ends ends,
            Brands brands,
            MarginsConfig margins,
            ThresholdsConfig thresholds,
            Disclosure disclosure,
            SecurityIdentity identity,
            NotShown notShown) {
        this.cards = cards;
        this.ends = ends;
        this.brands = brands;
        this.margins = margins;
        this.thresholds = thresholds;
        this.disclosure = disclosure;
        this.identity = identity;
        this.notShown = notShown;
    }

    @GET
    public Response evenHanded(@BeanParam Choice choice) {
        List<Brand> known = brands.all();
        if (known.isEmpty()) {
            return Response.ok(new NothingYet(person(), SECTION, TITLE)).build();
        }
        Form form = Form.of(choice, known);
        try {
            return Response.ok(found(form, choice.among(known, disclosure), choice.basisOfLoudness()))
                    .build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(without(form, refusal.getMessage(), null))
                    .build();
        }
    }

    private TemplateInstance found(Form form, Selection selection, Basis basisOfLoudness) {
        CardSet set = cards.of(selection, language);
        String scope = set.about().map(Scope::of).map(language::scope).orElse(null);
        if (set.about().filter(report -> Long.valueOf(0).equals(report.cases())).isPresent()) {
            return without(
                    form,
                    "No case of this brand arrived in this period. Choose other days, or leave them blank to see all cases.",
                    scope);
        }
        ResolutionReport resolutions = ends.resolutions(selection);
        return new EvenHanded(
                form,
                null,
                scope,
                instead(set, resolutions),
                set.reason().isPresent() ? List.of() : set.cards(),
                SharesPanel.of(resolutions, selection, language),
                LoudnessPanel.of(
                        ends.loudness(selection, basisOfLoudness),
                        selection,
                        language,
                        margins.margins(),
                        thresholds.thresholds()),
                set.about()
                        .map(report ->
                                language.basis(report, disclosure.ofCaller().fewest()))
                        .orElse(null),
                selection
                        .address("/insight/equal-treatment")
                        .with("compare", Grouping.CHANNELS.word())
                        .with("strata", CardWords.STRATA)
                        .toString(),
                selection.address("/reports/channels").toString(),
                Address.of("/insight/closes", selection.brand(), null, null).toString(),
                more(selection),
                selection.seesCases(),
                person(),
                SECTION,
                TITLE);
    }

    private static List<Link> more(Selection selection) {
        return List.of(
                new Link(ValuePages.TITLE, selection.address("/insight/value").toString()),
                new Link(
                        WentPublicPages.TITLE,
                        selection.address("/insight/went-public").toString()),
                new Link(
                        QualityPages.TITLE,
                        selection.address("/insight/data-quality").toString()));
    }

    /** What is shown where public cannot be compared with private; null where it can. */
    private static String instead(CardSet set, ResolutionReport resolutions) {
        if (set.grouping() == Grouping.PUBLIC_PRIVATE) {
            return set.reason().orElse(null);
        }
        String none = "Of these cases none began in public, or none in private";
        if (set.isOneChannel()) {
            return "All cases are %son one channel: there is nothing to compare.".formatted(audience(resolutions));
        }
        return set.reason()
                .map(reason -> none + ", and the channels cannot be compared instead. " + reason)
                .orElse(none + ": the cards compare the channels instead, each with all others.");
    }

    private static String audience(ResolutionReport resolutions) {
        List<String> audiences = resolutions.groups().stream()
                .map(ResolutionReport.Group::audience)
                .distinct()
                .toList();
        return audiences.equals(List.of("public")) || audiences.equals(List.of("private"))
                ? audiences.getFirst() + " and "
                : "";
    }

    private TemplateInstance without(Form form, String problem, String scope) {
        return new EvenHanded(
                form, problem, scope, null, List.of(), null, null, null, null, null, null, List.of(), false, person(),
                SECTION, TITLE);
    }

    @GET
    @Path("resolution-share.csv")
    @Produces(Csv.TYPE)
    public Response shares(@BeanParam Choice choice) {
        return ResolutionFile.of(ends.resolutions(choice.among(brands.all(), disclosure)));
    }

    @GET
    @Path("loudness.csv")
    @Produces(Csv.TYPE)
    public Response loudness(@BeanParam Choice choice) {
        return LoudnessFile.of(ends.loudness(choice.among(brands.all(), disclosure), choice.basisOfLoudness()));
    }

    private String person() {
        return identity.getPrincipal().getName();
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
