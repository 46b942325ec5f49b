package org.evenhand.kit.parked;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Events that this service could not take and has put aside, and their replay. */
@Path("/api/parked-events/{service}")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class ParkedEventApi {

    /**
     * Of each subject the event at fault, the first parked first.
     *
     * @param parked how many events are parked in all, with those that wait behind others
     * @param next what to give as {@code after} to get the next page; null on the last one
     */
    public record ParkedPage(List<ParkedEvent> events, long parked, String next) {}

    private final ParkedList list;
    private final Replays replays;
    private final FeedReaders readers;
    private final SecurityIdentity identity;

    ParkedEventApi(ParkedList list, Replays replays, FeedReaders readers, SecurityIdentity identity) {
        this.list = list;
        this.replays = replays;
        this.readers = readers;
        this.identity = identity;
    }

    @GET
    @Operation(
            summary = "Parked events: of each subject the one at fault, with the number of those that wait behind it.")
    public ParkedPage parked(
            @RestPath String service,
            @RestQuery String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        readers.require(service);
        ParkedList.Page page = list.page(Place.parse(after), limit);
        return new ParkedPage(
                page.events(),
                list.count(),
                page.next() == null ? null : page.next().token());
    }

    @POST
    @Path("{id}/replay")
    @Operation(summary = "Takes an event and those that wait behind it again; 409 with the reason when it fails again.")
    public Replay replay(@RestPath String service, @RestPath String id) {
        readers.require(service);
        return replays.subjectOf(id, person());
    }

    @POST
    @Path("replay")
    @Operation(summary = "Takes all parked events again, for up to 20 seconds; those that fail again stay.")
    public Replay replayAll(@RestPath String service) {
        readers.require(service);
        return replays.all(person());
    }

    private String person() {
        return identity.getPrincipal().getName();
    }
}
