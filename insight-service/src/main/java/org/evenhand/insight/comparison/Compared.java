package org.evenhand.insight.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.insight.comparison.Comparison.Adjusted;
import org.evenhand.insight.comparison.Comparison.Crude;
import org.evenhand.insight.comparison.Comparison.Differing;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.comparison.Comparison.Parts;
import org.evenhand.insight.comparison.Comparison.WeighingStratum;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.statistics.Evidence;
import org.evenhand.statistics.Flag;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;

/**
 * Two sides compared, before it is known how many comparisons their p-value is one of.
 *
 * @param evidence all but the p-value
 * @param eValue empty where there is nothing to explain away
 */
public record Compared(
        String a,
        String b,
        Crude crude,
        Adjusted adjusted,
        Parts kitagawa,
        OptionalDouble p,
        HazardRatio hazardRatio,
        OptionalDouble eValue,
        Set<Flag> flags,
        List<WeighingStratum> strataThatWeigh,
        Differing heterogeneity,
        Map<String, Long> leftOut,
        Needed needed,
        ModelBased modelBased,
        Evidence evidence) {

    /** With its verdict, the p-value adjusted within the family. */
    public Comparison judged(OptionalDouble pAdjusted, Thresholds thresholds) {
        Verdict verdict = Verdict.of(with(pAdjusted), thresholds);
        return new Comparison(
                a,
                b,
                crude,
                adjusted,
                kitagawa,
                Rounded.p(p),
                Rounded.p(pAdjusted),
                p.isPresent() ? null : whyNoTest(),
                hazardRatio,
                Rounded.of(eValue),
                eValue.isPresent() ? null : "there is no ratio to explain away",
                verdict.name(),
                verdict == Verdict.NOT_ENOUGH_DATA ? whyNotEnough(thresholds).orElse(adjusted.reason()) : null,
                flags.stream().map(Flag::name).toList(),
                strataThatWeigh,
                heterogeneity,
                leftOut,
                needed,
                modelBased);
    }

    private String whyNoTest() {
        return adjusted.estimate() == null && adjusted.reason() != null
                ? adjusted.reason()
                : "in no stratum did anything happen that could tell the sides apart";
    }

    private Evidence with(OptionalDouble pAdjusted) {
        return new Evidence(
                evidence.estimate(),
                evidence.ninetyPercent(),
                pAdjusted,
                evidence.margin(),
                evidence.casesA(),
                evidence.casesB(),
                evidence.eventsA(),
                evidence.eventsB(),
                evidence.coverage());
    }

    private Optional<String> whyNotEnough(Thresholds thresholds) {
        if (Math.min(evidence.casesA(), evidence.casesB()) < thresholds.minimumCases()) {
            return Optional.of("%s has %d %s and %s has %d; each needs %d"
                    .formatted(
                            a,
                            evidence.casesA(),
                            evidence.casesA() == 1 ? "case" : "cases",
                            b,
                            evidence.casesB(),
                            thresholds.minimumCases()));
        }
        if (Math.min(evidence.eventsA(), evidence.eventsB()) < thresholds.minimumEvents()) {
            return Optional.of("it happened %d times on %s and %d times on %s; each needs %d"
                    .formatted(evidence.eventsA(), a, evidence.eventsB(), b, thresholds.minimumEvents()));
        }
        return evidence.coverage() < thresholds.minimumCoverage()
                ? Optional.of("only %d of 100 cases have somebody to be compared with; %d are needed"
                        .formatted(
                                (int) (100 * evidence.coverage()), (int) Math.ceil(100 * thresholds.minimumCoverage())))
                : Optional.empty();
    }
}
