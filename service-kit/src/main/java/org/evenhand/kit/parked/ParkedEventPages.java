package org.evenhand.kit.parked;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.evenhand.kit.database.Transience;
import org.evenhand.kit.problem.Refusal;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page of the events that a service could not take, with a button that replays them. */
@Path("/parked-events/{service}")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ParkedEventPages {

    private static final Logger LOG = Logger.getLogger(ParkedEventPages.class);
    private static final int ROWS = 50;

    @CheckedTemplate(basePath = "parked-events", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Parked(
            String service,
            List<String> readers,
            List<ParkedRow> rows,
            long count,
            String next,
            List<ReplayedRow> replayed,
            String done,
            String person,
            String section,
            String title)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "parked-events", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refused(String sentence, List<String> readers, String person, String section, String title)
            implements TemplateInstance {}

    private final ParkedList list;
    private final Replays replays;
    private final FeedReaders readers;
    private final SecurityIdentity identity;

    ParkedEventPages(ParkedList list, Replays replays, FeedReaders readers, SecurityIdentity identity) {
        this.list = list;
        this.replays = replays;
        this.readers = readers;
        this.identity = identity;
    }

    @GET
    public TemplateInstance parked(
            @RestPath String service, @RestQuery String after, @RestQuery Integer taken, @RestQuery Integer failed) {
        readers.require(service);
        ParkedList.Page page = list.page(Place.parse(after), ROWS);
        return new Parked(
                service,
                readers.names(),
                page.events().stream().map(ParkedRow::of).toList(),
                list.count(),
                page.next() == null ? null : page.next().token(),
                list.replayedLately(20).stream().map(ReplayedRow::of).toList(),
                done(taken, failed),
                person(),
                "parked",
                "Parked events of " + service);
    }

    /** Numbers only, so that nobody's link can put words of theirs on the page. */
    private static String done(Integer taken, Integer failed) {
        if (taken == null) {
            return null;
        }
        String replayed = taken == 1 ? "1 event was replayed." : taken + " events were replayed.";
        return failed == null || failed == 0 ? replayed : replayed + " " + failed + " failed again and stay.";
    }

    @POST
    @Path("{id}/replay")
    public Response replay(@RestPath String service, @RestPath String id) {
        readers.require(service);
        return backTo(service, replays.subjectOf(id, person()));
    }

    @POST
    @Path("replay")
    public Response replayAll(@RestPath String service) {
        readers.require(service);
        return backTo(service, replays.all(person()));
    }

    private static Response backTo(String service, Replay replay) {
        return Response.seeOther(URI.create(
                        "/parked-events/" + service + "?taken=" + replay.taken() + "&failed=" + replay.failed()))
                .build();
    }

    private String person() {
        return identity.getPrincipal().getName();
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return page(refusal.status(), refusal.getMessage());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException notAllowed) {
        return page(403, "You are known here, but not allowed to see this page.");
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException failure) {
        if (Transience.of(failure)) {
            return page(503, "The database is away for a moment; try again in a few seconds.");
        }
        String number = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", number);
        return page(500, "Something failed on our side; the log holds it under " + number + ".");
    }

    private Response page(int status, String sentence) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new Refused(sentence, readers.names(), person(), "parked", "Parked events"))
                .build();
    }
}
