package org.evenhand.insight.evenhanded;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenhand.insight.channels.NotShown;
import org.evenhand.insight.measures.MarginsConfig;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.sentences.Explanation;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Languages;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What each number means, in plain words. */
@Path("/insight/explained")
@RolesAllowed({"admin", Disclosure.READER})
@Produces(MediaType.TEXT_HTML)
public class ExplanationPages {

    @CheckedTemplate(basePath = "evenhanded", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Explained(
            Explanation explanation,
            List<Meaning> verdicts,
            List<Other> others,
            String person,
            String section,
            String title)
            implements TemplateInstance {}

    /** What a verdict means. */
    public record Meaning(Mark mark, String meaning) {}

    /** Another explanation. */
    public record Other(String measure, String title, boolean isThis) {}

    private final Map<String, Explanation> all = new LinkedHashMap<>();
    private final SecurityIdentity identity;
    private final NotShown notShown;

    ExplanationPages(MarginsConfig margins, SecurityIdentity identity, NotShown notShown) {
        this.identity = identity;
        this.notShown = notShown;
        Language language = Languages.of(Locale.ENGLISH);
        for (Measure measure : Measure.values()) {
            all.put(measure.word(), language.explanation(measure, margins.margins()));
        }
        all.put("resolution-share", language.explainedShares());
        all.put("loudness", language.explainedLoudness());
        all.put("value", language.tiers().explanation(margins.margins()));
        all.put("went-public", language.goingPublic().explanation());
        all.put("data-quality", language.quality().explanation());
    }

    @GET
    @Path("{measure}")
    public TemplateInstance explained(String measure) {
        Explanation explanation = Optional.ofNullable(all.get(measure))
                .orElseThrow(() -> new Refusal(
                        404,
                        "unknown-measure",
                        "There is no measure \"" + measure + "\". Those there are: " + String.join(", ", all.keySet())
                                + "."));
        return new Explained(
                explanation,
                explanation.verdicts().stream()
                        .map(each -> new Meaning(Mark.of(each.verdict(), each.word()), each.meaning()))
                        .toList(),
                all.entrySet().stream()
                        .map(each -> new Other(
                                each.getKey(),
                                each.getValue().title(),
                                each.getKey().equals(measure)))
                        .toList(),
                identity.getPrincipal().getName(),
                "insight",
                explanation.title());
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
