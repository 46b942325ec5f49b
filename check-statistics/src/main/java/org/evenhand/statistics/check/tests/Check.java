package org.evenhand.statistics.check.tests;

import org.evenhand.statistics.check.comparison.Recomputed;

/** Computes what one test expects. */
@FunctionalInterface
public interface Check {

    Recomputed recompute(CaseTest test);
}
