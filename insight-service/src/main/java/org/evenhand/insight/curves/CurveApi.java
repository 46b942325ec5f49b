package org.evenhand.insight.curves;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.channels.Count;
import org.evenhand.insight.channels.Counts;
import org.evenhand.insight.channels.PublishedReports;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;
import org.jboss.resteasy.reactive.RestQuery;

/** Gives the curves behind the shares of the report on channels. */
@Path("/api/reports/channels/curves")
@RolesAllowed({"machine", "admin", Disclosure.READER})
@RunOnVirtualThread
public class CurveApi {

    private final Counts counts;
    private final ChannelReports reports;
    private final PublishedReports published;
    private final Disclosure disclosure;

    CurveApi(Counts counts, ChannelReports reports, PublishedReports published, Disclosure disclosure) {
        this.published = published;
        this.disclosure = disclosure;
        this.counts = counts;
        this.reports = reports;
    }

    /**
     * The curves of the cases that arrived in a period.
     *
     * @param from first day, in UTC; blank for no limit
     * @param to last day, included; blank for no limit
     * @param publication whether to leave out what would tell of few customers
     */
    @GET
    public ChannelCurves curves(
            @RestQuery String brand, @RestQuery String from, @RestQuery String to, @RestQuery String publication) {
        Period period = Period.of(from, to);
        List<Count> counted = counts.of(ChannelReports.named(brand), period);
        if (counted.isEmpty()) {
            reports.known(brand);
        }
        Privacy privacy = disclosure.of(publication);
        ChannelCurves curves = Curves.of(brand, period, counted);
        return privacy.isOff() ? curves : curves.told(published.channels(brand, period, privacy));
    }
}
