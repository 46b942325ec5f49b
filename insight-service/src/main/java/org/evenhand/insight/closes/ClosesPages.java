package org.evenhand.insight.closes;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.channels.NotShown;
import org.evenhand.insight.channels.Words;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page of the closed weeks of a brand, and of what has changed in one of them since. */
@Path("/insight/closes")
@RolesAllowed({"admin", Disclosure.READER})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ClosesPages {

    /** A closed week. */
    public record Line(String week, String days, String closedAt) {}

    /** A figure that is another one now. */
    public record Changed(String figure, String closed, String now) {}

    /** What has changed in a week since. */
    public record Comparison(
            String week, String of, String asOf, String closedAt, String arrived, List<Changed> changed, String json) {}

    @CheckedTemplate(basePath = "closes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Closed(
            String brand,
            String address,
            List<Line> weeks,
            Comparison comparison,
            String person,
            String section,
            String title)
            implements TemplateInstance {}

    private final Closes closes;
    private final Recounts recounts;
    private final ChannelReports brands;
    private final Disclosure disclosure;
    private final SecurityIdentity identity;
    private final NotShown notShown;

    ClosesPages(
            Closes closes,
            Recounts recounts,
            ChannelReports brands,
            Disclosure disclosure,
            SecurityIdentity identity,
            NotShown notShown) {
        this.closes = closes;
        this.recounts = recounts;
        this.brands = brands;
        this.disclosure = disclosure;
        this.identity = identity;
        this.notShown = notShown;
    }

    @GET
    public TemplateInstance closed(@RestQuery String week, @BeanParam Asked asked) {
        String brand = brands.known(ChannelReports.named(asked.brand)).brand();
        WeeklyQuestion question = asked.question();
        return new Closed(
                brand,
                Address.of("/insight/closes", brand, null, null).toString(),
                closes.of(brand).stream().map(ClosesPages::line).toList(),
                week == null || week.isBlank()
                        ? null
                        : comparison(question, recounts.of(brand, week, question, disclosure.of(asked.publication))),
                identity.getPrincipal().getName(),
                "insight",
                "Closed weeks of " + brand);
    }

    private static Line line(Closes.Closed closed) {
        return new Line(
                closed.week().toString(),
                Words.date(closed.week()) + " to " + Words.date(closed.week().plusDays(6)),
                Words.time(closed.closedAt(), false));
    }

    private static Comparison comparison(WeeklyQuestion question, ClosedAnswer answer) {
        return new Comparison(
                Words.date(answer.week()) + " to " + Words.date(answer.week().plusDays(6)),
                question.report().title()
                        + (answer.question().isEmpty()
                                ? ""
                                : ", " + answer.question().replace("&", ", "))
                        + (answer.weeks() == 1 ? "" : ", " + answer.weeks() + " weeks up to its end"),
                Words.time(answer.asOf(), false),
                Words.time(answer.closedAt(), false),
                Words.count(answer.arrivedSince()),
                answer.changed().stream().map(ClosesPages::changed).toList(),
                answer.answer().toPrettyString());
    }

    private static Changed changed(Change change) {
        return new Changed(change.figure().substring(1).replace('/', ' '), text(change.closed()), text(change.now()));
    }

    private static String text(JsonNode node) {
        return node == null ? Words.NOTHING : node.isValueNode() ? node.asText() : node.toString();
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
