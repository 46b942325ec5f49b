package org.evenhand.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Of the cases that ended in one of two ways by a time, the share that ended in the first of them.
 *
 * <p>{@code R = F_1/(F_1 + F_2)} from the cumulative incidences, so that the slower way is not counted short; interval by
 * the delta method on the logit scale. Jewell et al. 2006.
 *
 * @param value the share; empty if neither has happened
 * @param standardError its standard error; empty if one of the two has not happened
 * @param interval its 95 % logit interval; empty if one of the two has not happened
 */
public record ShareOfKind(OptionalDouble value, OptionalDouble standardError, Optional<Interval> interval) {

    /** The share of {@code kind} among {@code kind} and {@code other} after {@code time} seconds. */
    public static ShareOfKind of(AalenJohansen aalenJohansen, int kind, int other, double time) {
        SymmetricMatrix covariance = SymmetricMatrix.zero(2);
        covariance.add(0, 0, aalenJohansen.covariance(kind, kind, time));
        covariance.add(0, 1, aalenJohansen.covariance(kind, other, time));
        covariance.add(1, 1, aalenJohansen.covariance(other, other, time));
        return of(aalenJohansen, kind, other, time, covariance);
    }

    /**
     * The same share with other covariances of the two incidences, for instance those of {@link ClusterSums} of the
     * {@link Influence} of each case on the incidence of {@code kind} and on that of {@code other}.
     */
    public static ShareOfKind of(
            AalenJohansen aalenJohansen, int kind, int other, double time, SymmetricMatrix covariance) {
        double f1 = aalenJohansen.cumulativeIncidence(kind, time);
        double f2 = aalenJohansen.cumulativeIncidence(other, time);
        if (f1 == 0 || f2 == 0) {
            OptionalDouble share = f1 + f2 > 0 ? OptionalDouble.of(f1 / (f1 + f2)) : OptionalDouble.empty();
            return new ShareOfKind(share, OptionalDouble.empty(), Optional.empty());
        }
        double share = f1 / (f1 + f2);
        double logitVariance = covariance.at(0, 0) / (f1 * f1)
                + covariance.at(1, 1) / (f2 * f2)
                - 2 * covariance.at(0, 1) / (f1 * f2);
        double logitError = Math.sqrt(Math.max(0, logitVariance));
        return new ShareOfKind(
                OptionalDouble.of(share),
                OptionalDouble.of(share * (1 - share) * logitError),
                Optional.of(logit(f1 / f2, logitError)));
    }

    private static Interval logit(double odds, double logitError) {
        double factor = Math.exp(Confidence.NINETY_FIVE.normalQuantile() * logitError);
        return new Interval(odds / factor / (1 + odds / factor), odds * factor / (1 + odds * factor));
    }
}
