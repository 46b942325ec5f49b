package org.evenhand.insight.comparison;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.measures.Measure;
import org.evenhand.statistics.CoarsenedComparison;
import org.evenhand.statistics.Overdispersion;
import org.evenhand.statistics.RiskSets;
import org.evenhand.statistics.Stratum;
import org.evenhand.statistics.StratumKey;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.TwoByTwoTable;

/** The cases of two sides of which a measure can be taken, put into strata as coarse as they are asked for. */
public interface SidedCases {

    /** How many there are. */
    long size();

    /** How many cases of the two sides are left out, by the reason. */
    Map<String, Long> leftOut();

    /** Those that could be watched for the whole horizon, whatever became of them. */
    SidedCases mature();

    /** Whether fewer than {@link Reached#ENOUGH} cases of a side could be watched for the horizon, although it has more. */
    boolean isBeyondHorizon();

    /** The longest time for which enough cases of each side could be watched; empty if a side has fewer at all. */
    OptionalLong longest();

    /** The finest strata in which one of these cases is. */
    Set<StratumKey> keys();

    /** All cases of the two sides as if they were of one sort. */
    Stratum together();

    /** The strata of so coarse keys. */
    List<Stratum> strata(UnaryOperator<StratumKey> coarser);

    /**
     * Who was at risk in each of these strata when what is measured happened, with no regard to what competes with it; one
     * stratum after the other, because they have millions of times.
     */
    Stream<RiskSets> riskSets(CoarsenedComparison coarsened);

    /** How many of the cases that could be watched from their start for the whole horizon had the event by then. */
    List<TwoByTwoTable> tables(UnaryOperator<StratumKey> coarser);

    /** How often something happened to the cases of each side, by stratum: {@link Sides#A} and {@link Sides#B}. */
    List<Overdispersion.Cell[]> counts(UnaryOperator<StratumKey> coarser);

    /** What a model says of what has a clock, where too few cases have somebody to be compared with. */
    ModelBased modelBased(Measure measure, Thresholds thresholds);

    /** How many times as soon events come on side a. */
    HazardRatio hazards(UnaryOperator<StratumKey> coarser);
}
