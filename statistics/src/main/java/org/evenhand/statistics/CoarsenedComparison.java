package org.evenhand.statistics;

import java.util.List;

/**
 * A comparison, and what was given up to make it.
 *
 * @param comparison the outcome within the strata that were left
 * @param strata those strata, for the test that goes with it
 * @param steps what was given up, in order; a level of topics each time {@link CoarseningStep#PARENT_TOPIC} stands here
 */
public record CoarsenedComparison(
        StandardisedComparison comparison, List<Stratum> strata, List<CoarseningStep> steps) {

    /** Keeps its own lists. */
    public CoarsenedComparison {
        strata = List.copyOf(strata);
        steps = List.copyOf(steps);
    }

    /** The stratum that cases with this key ended up in. */
    public StratumKey coarsen(StratumKey key) {
        return Coarsening.apply(steps, key);
    }

    double coverage() {
        return comparison.coverage().orElse(0);
    }
}
