package org.evenhand.statistics;

import java.util.Optional;

/** The scale on which an estimated probability is taken as normally distributed. */
public enum IntervalScale {
    /** {@code p -+ z se}, cut at 0 and 1. */
    PLAIN,
    /** {@code p exp(-+ z se / p)}, cut at 1. */
    LOG,
    /** {@code p^exp(+- z se / (p |ln p|))}; stays inside 0 and 1 by itself. */
    LOG_LOG;

    private static final double ONE = 1 - 1e-12; // sums that are 1 on paper may end a rounding error below it

    /** The interval around {@code p} for a standard error found elsewhere, such as that of {@link ClusterSums}. */
    public Optional<Interval> around(double p, double standardError, Confidence confidence) {
        return around(p, standardError, confidence.normalQuantile());
    }

    /** The interval around {@code p}; none if {@code p} is 0 or 1, where the standard error says nothing. */
    Optional<Interval> around(double p, double standardError, double z) {
        if (p <= 0 || p >= ONE) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case PLAIN -> new Interval(Math.max(0, p - z * standardError), Math.min(1, p + z * standardError));
                    case LOG -> {
                        double factor = Math.exp(z * standardError / p);
                        yield new Interval(p / factor, Math.min(1, p * factor));
                    }
                    case LOG_LOG -> {
                        double power = Math.exp(z * standardError / (p * Math.abs(Math.log(p))));
                        yield new Interval(Math.pow(p, power), Math.pow(p, 1 / power));
                    }
                });
    }
}
