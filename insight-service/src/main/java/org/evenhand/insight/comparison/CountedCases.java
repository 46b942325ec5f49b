package org.evenhand.insight.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.insight.measures.CellMeasure.Happened;
import org.evenhand.insight.measures.MeasuredCases;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;

/** Counts written down as life tables, as {@link MeasuredCases} writes down rows. */
final class CountedCases {

    private CountedCases() {}

    /** A share: all stand at 0, with the event, or censored. Empty if there is no case. */
    static Optional<LifeTable> once(Happened happened) {
        return table(
                observation(0, MeasuredCases.EVENT, happened.events()),
                observation(0, Observation.CENSORED, happened.cases() - happened.events()));
    }

    /**
     * How often something happened to each case, of which only the sum and the sum of squares are known: as many cases with
     * the same mean and the same spread, which is all that is asked of them. Empty if there is no case.
     *
     * <p>With {@code k} the least whole number from {@code sum^2/squares} on, {@code k - 1} of them share one value, one has
     * another, and the others have 0; both values are at least 0 for any counts that can be.
     */
    static Optional<LifeTable> often(Happened happened) {
        if (happened.events() == 0) {
            return table(observation(0, MeasuredCases.EVENT, happened.cases()));
        }
        double sum = happened.events();
        long k = (long) Math.ceil(sum * sum / happened.squares() - 1e-9);
        double mean = sum / k;
        double spread = Math.sqrt(Math.max(0, happened.squares() / (double) k - mean * mean));
        return k == 1
                ? table(
                        observation(0, MeasuredCases.EVENT, happened.cases() - 1),
                        observation(sum, MeasuredCases.EVENT, 1))
                : table(
                        observation(0, MeasuredCases.EVENT, happened.cases() - k),
                        observation(Math.max(0, mean - spread / Math.sqrt(k - 1)), MeasuredCases.EVENT, k - 1),
                        observation(mean + spread * Math.sqrt(k - 1), MeasuredCases.EVENT, 1));
    }

    private static Optional<Observation> observation(double value, int kind, long cases) {
        return cases > 0 ? Optional.of(new Observation(value, kind, cases)) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<LifeTable> table(Optional<Observation>... observations) {
        List<Observation> some = new ArrayList<>();
        for (Optional<Observation> each : observations) {
            each.ifPresent(some::add);
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(LifeTable.of(some));
    }
}
