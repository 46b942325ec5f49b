package org.evenhand.insight.resolutions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.evenhand.insight.csv.Csv;
import org.evenhand.insight.suppression.Disclosure;

/** Says how cases ended, and what of it everybody could read. */
@Path("/api/reports/resolution-share")
@RolesAllowed({"machine", "admin", Disclosure.READER})
@RunOnVirtualThread
public class ResolutionApi {

    private final ResolutionReports reports;
    private final Disclosure disclosure;

    ResolutionApi(ResolutionReports reports, Disclosure disclosure) {
        this.reports = reports;
        this.disclosure = disclosure;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How cases had ended some time after they arrived, in public or in private; also as text/csv.",
            description = "\"shares\" says what became of all cases, those still open counted as long as they were"
                    + " watched; \"share\" is resolved in public of resolved in public or in private; \"handOff\""
                    + " resolved in private, of those that began in public. Intervals are 95 %; what is not defined is"
                    + " null, with its reason beside it.")
    public ResolutionReport report(@BeanParam Asked asked) {
        return reports.of(asked.question(), disclosure.of(asked.publication), asked.basis());
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(hidden = true)
    public Response csv(@BeanParam Asked asked) {
        return ResolutionFile.of(report(asked));
    }
}
