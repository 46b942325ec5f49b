/**
 * Recomputes the results of test vectors with the estimators of {@link org.evenhand.statistics}, for whoever wants to trust
 * them for a reason. Start with {@link org.evenhand.statistics.check.CheckStatistics}.
 */
package org.evenhand.statistics.check;
