package org.evenhand.insight.comparison;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.insight.comparison.Comparison.Adjusted;
import org.evenhand.insight.comparison.Comparison.Crude;
import org.evenhand.insight.comparison.Comparison.Differing;
import org.evenhand.insight.comparison.Comparison.Parts;
import org.evenhand.insight.comparison.Comparison.Side;
import org.evenhand.insight.comparison.Comparison.WeighingStratum;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.statistics.Verdict;

/** Parts of the answer without what must not be told. */
public final class Hidden {

    /** Finer, a coverage would tell how many cases it does not cover. */
    private static final double PARTS_OF_COVERAGE = 100;

    private static final Side NO_SIDE = new Side(null, null, null);

    private Hidden() {}

    /** All of a comparison. */
    public static Comparison comparison(Comparison of, Privacy privacy) {
        String why = privacy.sentence();
        return new Comparison(
                of.a(),
                of.b(),
                new Crude(null, null, null, NO_SIDE, NO_SIDE, why),
                new Adjusted(null, null, null, null, 0, 0, List.of(), NO_SIDE, NO_SIDE, why),
                Said.noParts(of.kitagawa().of(), why),
                null,
                null,
                why,
                Hazards.none(why),
                null,
                why,
                Verdict.NOT_ENOUGH_DATA.name(),
                why,
                List.of(),
                List.of(),
                new Differing(null, null, null, null, why),
                Map.of(),
                Needed.none(why),
                ModelBased.none(why),
                true);
    }

    /**
     * What of a comparison would tell of few.
     *
     * @param privacy why counts are not told, where they are not
     * @param tellsCounts whether it may be said how many cases were counted
     * @param leftOut what may be said of those that were not
     * @param strata those of few customers hidden already
     */
    public static Comparison details(
            Comparison of,
            Privacy privacy,
            boolean tellsCounts,
            Map<String, Long> leftOut,
            List<WeighingStratum> strata) {
        return new Comparison(
                of.a(),
                of.b(),
                tellsCounts ? of.crude() : withoutCounts(of.crude()),
                adjusted(of),
                parts(of.kitagawa()),
                of.p(),
                of.pAdjusted(),
                of.pReason(),
                of.hazardRatio(),
                of.eValue(),
                of.eValueReason(),
                of.verdict(),
                tellsCounts || of.because() == null ? of.because() : privacy.sentenceOfCounts(),
                of.flags(),
                strata,
                of.heterogeneity(),
                leftOut,
                tellsCounts ? of.needed() : Needed.none(privacy.sentenceOfCounts()),
                tellsCounts ? of.modelBased() : of.modelBased().withoutCounts());
    }

    private static Crude withoutCounts(Crude of) {
        return new Crude(
                of.estimate(),
                of.low(),
                of.high(),
                of.a().withoutCounts(),
                of.b().withoutCounts(),
                of.reason());
    }

    /** How many cases have somebody to be compared with would tell how many have nobody. */
    private static Adjusted adjusted(Comparison comparison) {
        Adjusted of = comparison.adjusted();
        return new Adjusted(
                of.estimate(),
                of.low(),
                of.high(),
                of.coverage() == null ? null : Math.round(of.coverage() * PARTS_OF_COVERAGE) / PARTS_OF_COVERAGE,
                of.strataUsed(),
                of.strataOfAll(),
                of.coarsened(),
                of.a().withoutCounts(),
                of.b().withoutCounts(),
                of.reason());
    }

    private static Parts parts(Parts of) {
        return new Parts(of.treatment(), of.mix(), of.total(), null, of.of(), of.reason());
    }

    public static WeighingStratum stratum(WeighingStratum of) {
        return new WeighingStratum(of.stratum(), null, null, NO_SIDE, NO_SIDE, true);
    }

    public static WeighingStratum withoutCounts(WeighingStratum of) {
        return new WeighingStratum(
                of.stratum(),
                of.weight(),
                of.difference(),
                of.a().withoutCounts(),
                of.b().withoutCounts());
    }

    public static Effect effect(Privacy privacy) {
        return new Effect(null, null, null, null, null, null, privacy.sentence());
    }

    public static Effect withoutCounts(Effect of) {
        return new Effect(of.estimate(), of.low(), of.high(), of.p(), null, null, of.reason());
    }

    public static Ratio ratio(Privacy privacy) {
        return new Ratio(null, null, null, privacy.sentence());
    }

    /** The counts, without the numbers of those that are too few. */
    public static Map<String, Long> counts(Map<String, Long> of, Set<String> tooFew) {
        Map<String, Long> told = new TreeMap<>(of);
        tooFew.stream().filter(told::containsKey).forEach(reason -> told.put(reason, null));
        return told;
    }
}
