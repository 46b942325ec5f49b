package org.evenhand.kit.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;

/** This service's journal as HTTP feeds (http-feeds.org), one a lane: events in the order of their commits, by long polling. */
@Path("/api/feed")
@RolesAllowed("service")
@RunOnVirtualThread
public class FeedApi {

    static final String CLOUD_EVENTS = "application/cloudevents-batch+json";

    private final FeedPage page;

    FeedApi(FeedPage page) {
        this.page = page;
    }

    @GET
    @Produces(CLOUD_EVENTS)
    public List<CloudEvent> events(
            @Parameter(required = true, schema = @Schema(enumeration = {"live", "import"})) @RestQuery String lane,
            @RestQuery String lastEventId,
            @RestQuery @DefaultValue("0") @Min(0) @Max(60_000) long timeout,
            @RestQuery @DefaultValue("1000") @Min(1) @Max(10_000) int limit)
            throws InterruptedException {
        Lane asked = Lane.named(lane).orElseThrow(FeedApi::noLane);
        Optional<EventId> last = Optional.ofNullable(lastEventId).map(id -> parsed(asked, id));
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeout);
        List<CloudEvent> events = page.after(asked, last, limit);
        while (events.isEmpty() && System.nanoTime() < end) {
            // Polling costs one small query; NOTIFY would cost every writer a global lock at its commit.
            TimeUnit.MILLISECONDS.sleep(pauseMillis(asked));
            events = page.after(asked, last, limit);
        }
        return events;
    }

    private static long pauseMillis(Lane lane) {
        return switch (lane) {
            case LIVE -> 25;
            case IMPORT -> 100;
        };
    }

    /** There is no lane by default: a reader that does not know of lanes would miss all the others and never notice. */
    private static Refusal noLane() {
        return new Refusal(
                400, "no-such-lane", "Say which lane to read, lane=live or lane=import: each is a feed of its own.");
    }

    private static EventId parsed(Lane lane, String lastEventId) {
        return EventId.parse(lastEventId)
                .filter(id -> id.lane() == lane)
                .orElseThrow(
                        () -> new Refusal(
                                400,
                                "not-an-event-id",
                                "lastEventId must be the id of an event that this lane sent, or be left out to read from the start."));
    }
}
