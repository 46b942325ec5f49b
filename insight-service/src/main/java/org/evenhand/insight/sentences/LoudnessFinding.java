package org.evenhand.insight.sentences;

import org.evenhand.insight.attention.LoudnessReport;
import org.evenhand.insight.attention.LoudnessReport.ReachClass;
import org.evenhand.statistics.Verdict;

/**
 * What loudness comes to. All louder customers together may be served like the others while a few very loud ones are not:
 * then the finding is what stands out, a class or the trend.
 *
 * @param unequal the loudest class that is treated unequally, where all louder ones together are not; otherwise null
 * @param isTrend whether only the trend over the classes says that there is a difference
 */
public record LoudnessFinding(Verdict verdict, ReachClass unequal, boolean isTrend) {

    /** What a report comes to. */
    public static LoudnessFinding of(LoudnessReport report) {
        Verdict together = Verdict.valueOf(report.verdict());
        if (together == Verdict.NOT_ENOUGH_DATA || together.isUnequal()) {
            return new LoudnessFinding(together, null, false);
        }
        ReachClass unequal = loudestUnequal(report);
        if (unequal != null) {
            return new LoudnessFinding(Verdict.valueOf(unequal.share().verdict()), unequal, false);
        }
        boolean isTrend = isClear(report) && !says(together, report);
        return new LoudnessFinding(isTrend ? Verdict.SMALL_DIFFERENCE : together, null, isTrend);
    }

    private static ReachClass loudestUnequal(LoudnessReport report) {
        return report.classes().reversed().stream()
                .filter(each -> each.share() != null)
                .filter(each -> Verdict.valueOf(each.share().verdict()).isUnequal())
                .findFirst()
                .orElse(null);
    }

    private static boolean isClear(LoudnessReport report) {
        return report.trend() != null && Boolean.TRUE.equals(report.trend().beyondChance());
    }

    /** Whether the louder together differ the way that the trend goes. */
    private static boolean says(Verdict together, LoudnessReport report) {
        return together == Verdict.SMALL_DIFFERENCE
                && report.trend().z() > 0 == report.louder().adjusted().estimate() > 0;
    }
}
