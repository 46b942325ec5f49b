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

/** Says whether customers of different value are served alike. */
@Path("/api/reports/value")
@RolesAllowed({"machine", "admin", Disclosure.READER})
@RunOnVirtualThread
public class ValueApi {

    private final AttentionReports reports;
    private final Disclosure disclosure;

    ValueApi(AttentionReports reports, Disclosure disclosure) {
        this.reports = reports;
        this.disclosure = disclosure;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether customers of different value are served alike; also as text/csv.",
            description =
                    "Each tier is compared with the one that has the most cases among cases of the same sort, as in"
                            + " the report on equal treatment. A hazard ratio above 1 means that the tier is served sooner."
                            + " Intervals are 95 %; what is not defined is null, with its reason beside it.")
    public ValueReport report(@BeanParam ClassesAsked asked) {
        return reports.value(asked.question(), disclosure.of(asked.publication));
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(hidden = true)
    public Response csv(@BeanParam ClassesAsked asked) {
        return ValueFile.of(report(asked));
    }
}
