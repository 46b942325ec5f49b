package org.evenhand.insight.attention;

import jakarta.ws.rs.core.Response;
import org.evenhand.insight.attention.ValueReport.Tier;
import org.evenhand.insight.comparison.FindingRows;
import org.evenhand.insight.csv.Csv;

/** The report on value as a file. */
public final class ValueFile {

    private ValueFile() {}

    public static Response of(ValueReport report) {
        return Csv.answer(text(report), "value", report.brand(), report.measure())
                .build();
    }

    private static String text(ValueReport report) {
        FindingRows rows =
                new FindingRows(report.brand(), report.from(), report.to(), report.asOf(), report.observedUntil());
        rows.count(null, "cases", report.cases());
        rows.count(null, "unknown-tier", report.unknownTier());
        rows.row(null, "p", report.p(), "", report.reason());
        report.tiers().forEach(each -> of(rows, each));
        rows.leftOut(report.leftOut());
        return rows.text();
    }

    private static void of(FindingRows rows, Tier each) {
        rows.count(each.tier(), "cases", each.cases());
        rows.row(each.tier(), "events", each.events(), "events", null);
        rows.row(each.tier(), "events-expected", each.expected(), "events", null);
        rows.ratio(each.tier(), "hazard-ratio", each.hazardRatio());
        rows.row(each.tier(), "policy", each.policy(), "", null);
        if (each.share() != null) {
            rows.comparison(each.tier(), "share", "share", each.share());
            rows.comparison(each.tier(), "mean-wait", "seconds", each.meanWait());
        }
    }
}
