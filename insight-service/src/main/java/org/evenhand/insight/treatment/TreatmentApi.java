package org.evenhand.insight.treatment;

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

/** Compares how groups of customers are treated. */
@Path("/api/reports/equal-treatment")
@RolesAllowed({"machine", "admin", Disclosure.READER})
@RunOnVirtualThread
public class TreatmentApi {

    private final TreatmentReports reports;
    private final Disclosure disclosure;

    TreatmentApi(TreatmentReports reports, Disclosure disclosure) {
        this.reports = reports;
        this.disclosure = disclosure;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Two sides compared, crude and among cases of the same sort; also as text/csv.",
            description =
                    "Every estimate is a minus b, for transfers a divided by b, as \"difference\" says: above 0 side a"
                            + " is answered, resolved or compensated more often, waits longer, or is opened again more"
                            + " often. A hazard ratio above 1 means that side a is served sooner. Intervals are 95 %; what"
                            + " is not defined is null, with its reason beside it. \"needed\" says how many cases each side would"
                            + " need: below toAllowEquality equality cannot be shown at all, with toShowEquality it is"
                            + " shown in 80 of 100 comparisons of sides that fare alike, with toFindMargin a difference"
                            + " as large as the margin is found in 80 of 100. \"modelBased\" is an estimate by a model,"
                            + " from rows only, where the strata are too thin; no verdict comes from it. \"parity\""
                            + " says how far the highest and the lowest of all groups are apart with the same mix of"
                            + " cases, where no sides are named and a share is compared; the gap of noisy groups comes"
                            + " out too wide.")
    public TreatmentReport report(@BeanParam Asked asked) {
        return reports.of(asked.question(), disclosure.of(asked.publication), asked.basis());
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(hidden = true)
    public Response csv(@BeanParam Asked asked) {
        return TreatmentFile.of(report(asked));
    }
}
