package org.evenhand.insight.channels;

import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import org.evenhand.insight.channels.ChannelReport.Channel;
import org.evenhand.insight.csv.Csv;

/** The report as a file: one row for every number of every channel. */
class ReportFile {

    private ReportFile() {}

    static Response of(ChannelReport report) {
        return Csv.answer(text(report), "channels", report.brand()).build();
    }

    private static String text(ChannelReport report) {
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
                "low",
                "high",
                "n",
                "reason",
                "from",
                "to",
                "observed_until");
        report.channels()
                .forEach(channel -> Finding.of(channel).forEach(finding -> row(csv, report, channel, finding)));
        report.leftOut().forEach(leftOut -> row(csv, report, leftOut));
        return text.toString();
    }

    private static void row(Csv csv, ChannelReport report, Channel channel, Finding finding) {
        csv.row(
                report.brand(),
                channel.channel(),
                channel.audience(),
                channel.source(),
                finding.figure(),
                finding.value(),
                finding.figure().unit(),
                finding.low(),
                finding.high(),
                finding.n(),
                finding.reason(),
                report.from(),
                report.to(),
                report.observedUntil());
    }

    private static void row(Csv csv, ChannelReport report, LeftOut leftOut) {
        csv.row(
                report.brand(),
                leftOut.channel(),
                null,
                null,
                "left-out-of-" + leftOut.of(),
                leftOut.cases(),
                Figure.Unit.CASES,
                null,
                null,
                null,
                leftOut.reason(),
                report.from(),
                report.to(),
                report.observedUntil());
    }
}
