package org.evenhand.insight.channels;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.evenhand.insight.csv.Csv;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.suppression.Disclosure;
import org.jboss.resteasy.reactive.RestQuery;

/** Compares the channels of a brand. */
@Path("/api/reports/channels")
@RolesAllowed({"machine", "admin", Disclosure.READER})
@RunOnVirtualThread
public class ChannelReportApi {

    private final ChannelReports reports;
    private final PublishedReports published;
    private final Disclosure disclosure;

    ChannelReportApi(ChannelReports reports, PublishedReports published, Disclosure disclosure) {
        this.reports = reports;
        this.published = published;
        this.disclosure = disclosure;
    }

    /**
     * The report on the cases that arrived in a period.
     *
     * @param from first day, in UTC; blank for no limit
     * @param to last day, included; blank for no limit
     * @param publication whether to leave out what would tell of few customers
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The report on the cases that arrived in a period; also as text/csv, one row for every number.")
    public ChannelReport report(
            @RestQuery String brand,
            @RestQuery String from,
            @RestQuery String to,
            @RestQuery
                    @Parameter(
                            description =
                                    "true to leave out what would tell of fewer than 10 customers, also by subtraction")
                    String publication) {
        Period period = Period.of(from, to);
        return published.of(reports.of(ChannelReports.named(brand), period), period, disclosure.of(publication));
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(hidden = true)
    public Response csv(
            @RestQuery String brand, @RestQuery String from, @RestQuery String to, @RestQuery String publication) {
        return ReportFile.of(report(brand, from, to, publication));
    }
}
