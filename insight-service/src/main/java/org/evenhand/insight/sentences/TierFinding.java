package org.evenhand.insight.sentences;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.evenhand.insight.attention.ValueReport;
import org.evenhand.insight.attention.ValueReport.Tier;
import org.evenhand.statistics.Verdict;

/**
 * What the tiers of value come to: the weightiest verdict on any of them.
 *
 * @param tiers those of which it is said, the one that differs most first; not the one that they are compared with
 */
public record TierFinding(Verdict verdict, List<Tier> tiers) {

    private static final Comparator<Tier> BY_SIZE =
            Comparator.comparingDouble(TierFinding::size).reversed();

    /** What a report comes to. */
    public static TierFinding of(ValueReport report) {
        return Stream.<Predicate<Verdict>>of(
                        Verdict::isUnequal,
                        Verdict.SMALL_DIFFERENCE::equals,
                        Verdict.UNCLEAR::equals,
                        Verdict.EQUAL_WITHIN_MARGIN::equals)
                .map(kind -> tiers(report, kind))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> new TierFinding(verdict(found.getFirst()), found))
                .orElseGet(
                        () -> new TierFinding(Verdict.NOT_ENOUGH_DATA, tiers(report, Verdict.NOT_ENOUGH_DATA::equals)));
    }

    /** The verdict on a tier that is compared. */
    public static Verdict verdict(Tier tier) {
        return Verdict.valueOf(tier.share().verdict());
    }

    private static List<Tier> tiers(ValueReport report, Predicate<Verdict> kind) {
        return report.tiers().stream()
                .filter(tier -> tier.share() != null && kind.test(verdict(tier)))
                .sorted(BY_SIZE)
                .toList();
    }

    private static double size(Tier tier) {
        Double estimate = tier.share().adjusted().estimate();
        return estimate == null ? 0 : Math.abs(estimate);
    }
}
