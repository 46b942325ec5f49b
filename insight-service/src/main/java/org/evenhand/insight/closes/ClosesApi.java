package org.evenhand.insight.closes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.suppression.Disclosure;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Gives what the reports said of weeks when they had ended. */
@Path("/api/reports/closes")
@RolesAllowed({"machine", "admin", Disclosure.READER})
@RunOnVirtualThread
public class ClosesApi {

    private final Closes closes;
    private final Recounts recounts;
    private final ChannelReports brands;
    private final Disclosure disclosure;

    ClosesApi(Closes closes, Recounts recounts, ChannelReports brands, Disclosure disclosure) {
        this.closes = closes;
        this.recounts = recounts;
        this.brands = brands;
        this.disclosure = disclosure;
    }

    /** The closed weeks of a brand, the newest first. */
    @GET
    @Operation(
            operationId = "closes",
            summary = "The weeks of which it was kept what the reports said when they had ended.")
    public List<ClosedWeek> weeks(@RestQuery String brand) {
        List<ClosedWeek> weeks = closes.of(ChannelReports.named(brand)).stream()
                .map(ClosedWeek::of)
                .toList();
        if (weeks.isEmpty()) {
            brands.known(brand);
        }
        return weeks;
    }

    /** One answer, and what would be answered now. */
    @GET
    @Path("{week}")
    @Operation(
            operationId = "close",
            summary = "What a report said of a week when it had ended, and beside it a recount of the same moment.")
    public ClosedAnswer answer(@RestPath String week, @BeanParam Asked asked) {
        return recounts.of(ChannelReports.named(asked.brand), week, asked.question(), disclosure.of(asked.publication));
    }
}
