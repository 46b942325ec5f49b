package org.evenhand.insight.channels;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.evenhand.insight.csv.Csv;
import org.jboss.resteasy.reactive.RestQuery;

/** Compares the channels of a brand. */
@Path("/api/reports/channels")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class ChannelReportApi {

    private final ChannelReports reports;

    ChannelReportApi(ChannelReports reports) {
        this.reports = reports;
    }

    /**
     * The report on the cases that arrived in a period.
     *
     * @param from first day, in UTC; blank for no limit
     * @param to last day, included; blank for no limit
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The report on the cases that arrived in a period; also as text/csv, one row for every number.")
    public ChannelReport report(@RestQuery String brand, @RestQuery String from, @RestQuery String to) {
        return reports.of(ChannelReports.named(brand), Period.of(from, to));
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(hidden = true)
    public Response csv(@RestQuery String brand, @RestQuery String from, @RestQuery String to) {
        return ReportFile.of(report(brand, from, to));
    }
}
