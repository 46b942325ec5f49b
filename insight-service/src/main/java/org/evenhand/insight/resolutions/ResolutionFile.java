package org.evenhand.insight.resolutions;

import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import org.evenhand.insight.csv.Csv;
import org.evenhand.insight.resolutions.ResolutionReport.Estimate;
import org.evenhand.insight.resolutions.ResolutionReport.Events;
import org.evenhand.insight.resolutions.ResolutionReport.Group;
import org.evenhand.insight.resolutions.ResolutionReport.KindShare;
import org.evenhand.insight.resolutions.ResolutionReport.Shares;

/** The report as a file: one row for every number of every group. */
public final class ResolutionFile {

    private static final Estimate NOTHING = new Estimate(null, null, null);
    private static final Events NO_EVENTS = new Events(null, null, null, null);
    private static final Shares NO_SHARES = new Shares(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);

    private ResolutionFile() {}

    public static Response of(ResolutionReport report) {
        return Csv.answer(text(report), "resolution-share", report.brand(), report.by())
                .build();
    }

    private static String text(ResolutionReport report) {
        StringWriter text = new StringWriter();
        Csv csv = new Csv(text);
        csv.row(
                "brand",
                "by",
                "horizon",
                "group",
                "audience",
                "figure",
                "value",
                "unit",
                "low",
                "high",
                "n",
                "method",
                "reason",
                "from",
                "to",
                "as_of",
                "observed_until");
        new Rows(csv, report, report.overall()).write();
        report.groups().forEach(group -> new Rows(csv, report, group).write());
        return text.toString();
    }

    private record Rows(Csv csv, ResolutionReport report, Group group) {

        void write() {
            Events events = group.events() == null ? NO_EVENTS : group.events();
            count("cases", group.cases());
            count("counted", group.counted());
            count("events-resolved-in-public", events.resolvedInPublic());
            count("events-resolved-in-private", events.resolvedInPrivate());
            count("events-resolved-unknown-audience", events.resolvedUnknownAudience());
            count("events-unresolved", events.unresolved());
            count("could-be-watched", group.couldBeWatched());
            count("at-risk", group.atRisk());
            Shares shares = group.shares() == null ? NO_SHARES : group.shares();
            share("resolved-in-public", shares.resolvedInPublic());
            share("resolved-in-private", shares.resolvedInPrivate());
            share("resolved-unknown-audience", shares.resolvedUnknownAudience());
            share("unresolved", shares.unresolved());
            share("open", shares.open());
            share("share-in-public", group.share());
            share("hand-off", group.handOff());
            group.leftOut().forEach((why, cases) -> row("left-out", cases, "cases", null, null, null, null, why));
        }

        private void count(String figure, Long cases) {
            row(figure, cases, "cases", null, null, null, null, null);
        }

        private void share(String figure, Estimate share) {
            row(
                    figure,
                    share.estimate(),
                    "share",
                    share.low(),
                    share.high(),
                    group.counted(),
                    null,
                    share.estimate() == null ? group.reason() : null);
        }

        private void share(String figure, KindShare share) {
            row(
                    figure,
                    share.estimate(),
                    "share",
                    share.low(),
                    share.high(),
                    share.cases(),
                    share.method(),
                    share.reason());
        }

        private void row(
                String figure,
                Object value,
                String unit,
                Double low,
                Double high,
                Long n,
                String method,
                String reason) {
            csv.row(
                    report.brand(),
                    report.by(),
                    report.horizon(),
                    group.group(),
                    group.audience(),
                    figure,
                    value,
                    unit,
                    low,
                    high,
                    n,
                    method,
                    reason,
                    report.from(),
                    report.to(),
                    report.asOf(),
                    report.observedUntil());
        }
    }
}
