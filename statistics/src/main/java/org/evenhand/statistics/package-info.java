/**
 * Estimators for waiting times that count the people who are still waiting: plain Java, no framework.
 *
 * <p>Start with {@link org.evenhand.statistics.LifeTable}, or with {@link org.evenhand.statistics.CoxRows} for Cox models;
 * every estimator is computed from one of them. What is undefined
 * is an empty {@code Optional}, never {@code NaN} and never 0.
 */
package org.evenhand.statistics;
