package org.evenhand.insight.quality;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.csv.Csv;
import org.evenhand.insight.observed.AsOf;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.suppression.Disclosure;

/** Says which cases are in no number, and why. */
@Path("/api/reports/data-quality")
@RolesAllowed({"machine", "admin", Disclosure.READER})
@RunOnVirtualThread
public class QualityApi {

    private final QualityReports reports;
    private final Disclosure disclosure;

    QualityApi(QualityReports reports, Disclosure disclosure) {
        this.reports = reports;
        this.disclosure = disclosure;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "What is known of the cases of a brand, what was left out of which numbers, and why; also as text/csv.",
            description = "\"answersLeftOut\" and \"endingsLeftOut\" are cases that no number about answers or endings"
                    + " holds; \"unknown\" are cases that cannot be compared within what is not known of them. What"
                    + " imports left out is of all periods.")
    public QualityReport report(@BeanParam Asked asked) {
        return reports.of(
                ChannelReports.named(asked.brand),
                Period.of(asked.from, asked.to),
                AsOf.of(asked.asOf),
                disclosure.of(asked.publication));
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(hidden = true)
    public Response csv(@BeanParam Asked asked) {
        return QualityFile.of(report(asked));
    }
}
