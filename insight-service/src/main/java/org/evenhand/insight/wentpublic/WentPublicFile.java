package org.evenhand.insight.wentpublic;

import jakarta.ws.rs.core.Response;
import org.evenhand.insight.comparison.FindingRows;
import org.evenhand.insight.csv.Csv;

/** The report on cases that went public as a file. */
public final class WentPublicFile {

    private WentPublicFile() {}

    public static Response of(WentPublicReport report) {
        return Csv.answer(text(report), "went-public", report.brand()).build();
    }

    private static String text(WentPublicReport report) {
        FindingRows rows =
                new FindingRows(report.brand(), report.from(), report.to(), report.asOf(), report.observedUntil());
        rows.count(null, "private-cases", report.privateCases());
        rows.count(null, "went-public", report.wentPublic());
        rows.count(null, "resolved-before", report.resolvedBefore());
        rows.count(null, "resolved-after", report.resolvedAfter());
        rows.effect(null, "effect", report.effect());
        rows.row(null, "verdict", report.verdict(), "", report.because());
        rows.row(null, "caution", report.caution(), "", null);
        rows.leftOut(report.leftOut());
        return rows.text();
    }
}
