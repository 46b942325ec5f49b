package org.evenhand.insight.observations;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestPath;
import org.jdbi.v3.core.Jdbi;

/** Says whether everything of an import has been counted. */
@Path("/api/observations")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class ObservationApi {

    /** A counted import. */
    public record CountedImport(@JsonProperty("import") UUID importId, List<String> brands, Instant observedUntil) {}

    private final Jdbi jdbi;
    private final Observations observations;

    ObservationApi(Jdbi jdbi, Observations observations) {
        this.jdbi = jdbi;
        this.observations = observations;
    }

    @GET
    @Path("{importId}")
    public CountedImport observation(@RestPath UUID importId) {
        return jdbi.withHandle(handle -> observations
                .of(handle, importId)
                .map(counted -> new CountedImport(counted.importId(), counted.brands(), counted.observedUntil()))
                .orElseThrow(() -> observations.isTakenBack(handle, importId) ? takenBack() : notCountedYet()));
    }

    private static Refusal takenBack() {
        return new Refusal(410, "taken-back", "This import was taken back; nothing of it is counted any more.");
    }

    private static Refusal notCountedYet() {
        return new Refusal(
                404,
                "not-counted-yet",
                "This import is not counted here yet. Ask again in a moment, and see GET /api/imports/{id} for its state.");
    }
}
