package org.evenhand.statistics.check;

import org.evenhand.statistics.check.comparison.Recomputed;

/** Computes the results that stand beside their inputs in one object. */
@FunctionalInterface
interface ObjectCheck {

    /**
     * Everything that should stand in the object.
     *
     * @param object the object, of which only the inputs are read
     * @param file the whole file
     */
    Recomputed recompute(Inputs object, Inputs file);
}
