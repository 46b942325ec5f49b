package org.evenhand.insight.attention;

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

/** Says whether customers with more followers are served sooner. */
@Path("/api/reports/loudness")
@RolesAllowed({"machine", "admin", Disclosure.READER})
@RunOnVirtualThread
public class LoudnessApi {

    private final AttentionReports reports;
    private final Disclosure disclosure;

    LoudnessApi(AttentionReports reports, Disclosure disclosure) {
        this.reports = reports;
        this.disclosure = disclosure;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether customers with more followers are served sooner in public; also as text/csv.",
            description =
                    "Each class of reach is compared with the first among cases of the same sort, as in the report on"
                            + " equal treatment. \"perDoubling\" says how many times as soon service comes with twice the"
                            + " followers, \"control\" the same for what these customers brought in private, where nobody sees"
                            + " followers. Intervals are 95 %; what is not defined is null, with its reason beside it.")
    public LoudnessReport report(@BeanParam ClassesAsked asked) {
        return reports.loudness(asked.question(), disclosure.of(asked.publication), asked.basis());
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(hidden = true)
    public Response csv(@BeanParam ClassesAsked asked) {
        return LoudnessFile.of(report(asked));
    }
}
