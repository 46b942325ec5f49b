package org.evenhand.statistics;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How many events there were per unit of exposure, the events being independent of one another.
 *
 * <p>Exact interval {@code [chi2(alpha/2, 2x)/2, chi2(1 - alpha/2, 2x + 2)/2] / E} with {@code x} events in exposure
 * {@code E}. Garwood 1936.
 *
 * @param events number of events, 0 or more
 * @param exposure cases, customers or time in which they happened; the rate is per one of these
 */
public record PoissonRate(long events, double exposure) {

    /**
     * Refuses what is no rate.
     *
     * @throws IllegalArgumentException if there is no exposure, or a number is below 0
     */
    public PoissonRate {
        if (events < 0 || !(exposure > 0) || !Double.isFinite(exposure)) {
            throw new IllegalArgumentException(events + " events in " + exposure + " is no rate.");
        }
    }

    public double value() {
        return events / exposure;
    }

    /** Where the true rate may lie; from 0 if nothing happened. */
    public Interval interval(Confidence confidence) {
        double tail = (1 - confidence.level()) / 2;
        return new Interval(low(tail) / exposure, high(tail) / exposure);
    }

    /** The mean with which so many events or more have just this probability. */
    private double low(double tail) {
        if (events == 0) {
            return 0;
        }
        GammaDistribution mean = GammaDistribution.of(events, 1);
        return Bisection.root(x -> mean.cumulativeProbability(x) - tail, 0, upperEnd(mean, tail));
    }

    /** The mean with which so many events or fewer have just this probability. */
    private double high(double tail) {
        GammaDistribution mean = GammaDistribution.of(events + 1.0, 1);
        return Bisection.root(x -> tail - mean.survivalProbability(x), 0, upperEnd(mean, tail));
    }

    private static double upperEnd(GammaDistribution mean, double tail) {
        double end = mean.getShape();
        while (mean.survivalProbability(end) > tail) {
            end *= 2;
        }
        return end;
    }
}
