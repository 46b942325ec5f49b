package org.evenhand.insight.curves;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.channels.Count;
import org.evenhand.insight.channels.Counts;
import org.evenhand.insight.channels.Period;
import org.jboss.resteasy.reactive.RestQuery;

/** Gives the curves behind the shares of the report on channels. */
@Path("/api/reports/channels/curves")
@RolesAllowed({"machine", "admin"})
@RunOnVirtualThread
public class CurveApi {

    private final Counts counts;
    private final ChannelReports reports;

    CurveApi(Counts counts, ChannelReports reports) {
        this.counts = counts;
        this.reports = reports;
    }

    /**
     * The curves of the cases that arrived in a period.
     *
     * @param from first day, in UTC; blank for no limit
     * @param to last day, included; blank for no limit
     */
    @GET
    public ChannelCurves curves(@RestQuery String brand, @RestQuery String from, @RestQuery String to) {
        Period period = Period.of(from, to);
        List<Count> counted = counts.of(ChannelReports.named(brand), period);
        if (counted.isEmpty()) {
            reports.known(brand);
        }
        return Curves.of(brand, period, counted);
    }
}
