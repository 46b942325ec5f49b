package org.evenhand.statistics;

import java.util.Optional;

/**
 * The mean waiting time within a horizon: everybody who waits longer counts with the horizon.
 *
 * <p>{@code mu(tau)} is the integral of the Kaplan-Meier curve from 0 to {@code tau}. Its variance is the sum of
 * {@code A^2 d/(Y(Y-d))} over the event times up to {@code tau}, {@code A} being the integral from that time to
 * {@code tau}; a time at which all at risk had their event adds nothing. Royston and Parmar 2013.
 *
 * @param horizon {@code tau}, in seconds
 * @param value the mean, in seconds
 * @param standardError its standard error, in seconds; 0 if the data show no spread
 */
public record RestrictedMean(double horizon, double value, double standardError) {

    /** The mean within {@code horizon} seconds; empty if nobody was watched that long. */
    public static Optional<RestrictedMean> of(KaplanMeier kaplanMeier, double horizon) {
        if (!(horizon > 0)) {
            throw new IllegalArgumentException("A horizon is a number of seconds above 0, not " + horizon + ".");
        }
        return kaplanMeier.lifeTable().isObservedAt(horizon)
                ? Optional.of(integrate(kaplanMeier, horizon))
                : Optional.empty();
    }

    /** The 95 % interval {@code value -+ z se}; empty if the data show no spread. */
    public Optional<Interval> interval() {
        return standardError > 0 ? Optional.of(symmetric(value, standardError)) : Optional.empty();
    }

    /** This mean minus another one, of other cases and the same horizon. */
    public RestrictedMeanDifference minus(RestrictedMean other) {
        refuseOtherHorizon(other);
        return new RestrictedMeanDifference(value - other.value, Math.hypot(standardError, other.standardError));
    }

    /** This mean divided by another one, of other cases and the same horizon; empty if one of the two is 0. */
    public Optional<RestrictedMeanRatio> dividedBy(RestrictedMean other) {
        refuseOtherHorizon(other);
        if (value == 0 || other.value == 0) {
            return Optional.empty();
        }
        double logStandardError = Math.hypot(standardError / value, other.standardError / other.value);
        return Optional.of(new RestrictedMeanRatio(value / other.value, logStandardError));
    }

    static Interval symmetric(double value, double standardError) {
        double half = Confidence.NINETY_FIVE.normalQuantile() * standardError;
        return new Interval(value - half, value + half);
    }

    private static RestrictedMean integrate(KaplanMeier kaplanMeier, double horizon) {
        LifeTable lifeTable = kaplanMeier.lifeTable();
        double end = horizon;
        double area = 0;
        double variance = 0;
        for (int index = lifeTable.indexAt(horizon); index >= 0; index--) {
            double time = lifeTable.timeOf(index);
            area += kaplanMeier.survival(index) * (end - time);
            end = time;
            variance += area * area * greenwoodTerm(lifeTable.atRiskIn(index), lifeTable.eventsIn(index));
        }
        return new RestrictedMean(horizon, end + area, Math.sqrt(variance));
    }

    private static double greenwoodTerm(double atRisk, long events) {
        double left = atRisk - events;
        return left == 0 ? 0 : events / (atRisk * left);
    }

    private void refuseOtherHorizon(RestrictedMean other) {
        if (horizon != other.horizon) {
            throw new IllegalArgumentException(
                    "Means within " + horizon + " s and within " + other.horizon + " s cannot be compared.");
        }
    }
}
