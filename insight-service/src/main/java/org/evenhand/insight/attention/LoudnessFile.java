package org.evenhand.insight.attention;

import jakarta.ws.rs.core.Response;
import org.evenhand.insight.attention.LoudnessReport.ReachClass;
import org.evenhand.insight.comparison.FindingRows;
import org.evenhand.insight.csv.Csv;

/** The report on loudness as a file. */
public final class LoudnessFile {

    private LoudnessFile() {}

    public static Response of(LoudnessReport report) {
        return Csv.answer(text(report), "loudness", report.brand(), report.measure())
                .build();
    }

    private static String text(LoudnessReport report) {
        FindingRows rows =
                new FindingRows(report.brand(), report.from(), report.to(), report.asOf(), report.observedUntil());
        rows.count(null, "public-cases", report.publicCases());
        rows.count(null, "unknown-reach", report.unknownReach());
        rows.row(null, "trend-z", report.trend().z(), "", report.trend().reason());
        rows.row(null, "trend-p", report.trend().p(), "", report.trend().reason());
        rows.effect(null, "per-doubling", report.perDoubling());
        rows.effect("private", "control-per-doubling", report.control().perDoubling());
        rows.row(null, "verdict", report.verdict(), "", report.because());
        report.flags().forEach(flag -> rows.row(null, "flag", flag, "", null));
        report.classes().forEach(each -> of(rows, each));
        rows.leftOut(report.leftOut());
        return rows.text();
    }

    private static void of(FindingRows rows, ReachClass each) {
        rows.count(each.reach(), "cases", each.cases());
        rows.row(each.reach(), "events", each.events(), "events", null);
        rows.row(each.reach(), "events-expected", each.expected(), "events", null);
        rows.ratio(each.reach(), "hazard-ratio", each.hazardRatio());
        if (each.share() != null) {
            rows.comparison(each.reach(), "share", "share", each.share());
            rows.comparison(each.reach(), "mean-wait", "seconds", each.meanWait());
        }
    }
}
