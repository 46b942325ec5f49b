package org.evenhand.insight.quality;

import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import org.evenhand.insight.csv.Csv;
import org.evenhand.insight.quality.QualityReport.Channel;

/** The report as a file: one row for every number of every channel. */
public final class QualityFile {

    private QualityFile() {}

    public static Response of(QualityReport report) {
        return Csv.answer(text(report), "data-quality", report.brand()).build();
    }

    private static String text(QualityReport report) {
        StringWriter text = new StringWriter();
        Csv csv = new Csv(text);
        csv.row(
                "brand",
                "channel",
                "audience",
                "source",
                "figure",
                "value",
                "unit",
                "reason",
                "from",
                "to",
                "as_of",
                "observed_until");
        Rows rows = new Rows(csv, report);
        rows.of(null, "cases", report.cases(), "cases", null);
        rows.of(null, "customers", report.customers(), "customers", null);
        rows.of(null, "customers-with-more-than-one-case", report.customersWithMoreThanOneCase(), "customers", null);
        rows.of(null, "granularity", report.granularity(), "", null);
        report.channels().forEach(rows::of);
        report.leftOut()
                .forEach(each -> csv.row(
                        report.brand(),
                        each.channel(),
                        null,
                        null,
                        "left-out-of-" + each.of(),
                        each.cases(),
                        "cases",
                        each.reason(),
                        report.from(),
                        report.to(),
                        report.asOf(),
                        report.observedUntil()));
        rows.of(null, "rejected-rows", null, "rows", report.rejectedRows().reason());
        return text.toString();
    }

    private record Rows(Csv csv, QualityReport report) {

        void of(Channel channel) {
            of(channel, "cases", channel.cases(), "cases", null);
            channel.answersLeftOut().forEach((why, cases) -> of(channel, "answers-left-out", cases, "cases", why));
            channel.endingsLeftOut().forEach((why, cases) -> of(channel, "endings-left-out", cases, "cases", why));
            of(channel, "resolved", channel.resolved(), "cases", null);
            of(channel, "resolved-unknown-audience", channel.resolvedUnknownAudience(), "cases", null);
            channel.unknown().forEach((what, cases) -> of(channel, "unknown-" + what, cases, "cases", null));
        }

        void of(Channel channel, String figure, Object value, String unit, String reason) {
            csv.row(
                    report.brand(),
                    channel == null ? null : channel.channel(),
                    channel == null ? null : channel.audience(),
                    channel == null ? null : channel.source(),
                    figure,
                    value,
                    unit,
                    reason,
                    report.from(),
                    report.to(),
                    report.asOf(),
                    report.observedUntil());
        }
    }
}
