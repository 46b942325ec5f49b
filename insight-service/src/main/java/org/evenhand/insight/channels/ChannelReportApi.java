package org.evenhand.insight.channels;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.evenhand.kit.problem.Refusal;
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
    public ChannelReport report(@RestQuery String brand, @RestQuery String from, @RestQuery String to) {
        if (brand == null || brand.isBlank()) {
            throw new Refusal(
                    400, "no-brand", "Say which brand, as in ?brand=acme. GET /api/brands lists those there are.");
        }
        return reports.of(brand, Period.of(from, to));
    }
}
