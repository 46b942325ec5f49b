package org.evenhand.insight.wentpublic;

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

/** Says whether cases are resolved sooner once they are public. */
@Path("/api/reports/went-public")
@RolesAllowed({"machine", "admin", Disclosure.READER})
@RunOnVirtualThread
public class WentPublicApi {

    private final WentPublicReports reports;
    private final Disclosure disclosure;

    WentPublicApi(WentPublicReports reports, Disclosure disclosure) {
        this.reports = reports;
        this.disclosure = disclosure;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether cases that began in private are resolved sooner once they are public; also as text/csv.",
            description =
                    "A case counts as public only from the moment it went public. An effect above 1 means that it is"
                            + " resolved sooner from then on, among cases of the same sort. That is an association, not proof."
                            + " Intervals are 95 %; what is not defined is null, with its reason beside it.")
    public WentPublicReport report(@BeanParam WentPublicAsked asked) {
        return reports.of(asked.question(), disclosure.of(asked.publication));
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(hidden = true)
    public Response csv(@BeanParam WentPublicAsked asked) {
        return WentPublicFile.of(report(asked));
    }
}
