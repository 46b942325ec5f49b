package org.evenhand.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether events come sooner, or later, the higher the score of the group is.
 *
 * <p>{@code U = c'(O - E)} has the variance {@code V = c'Vc} if the score makes no difference. Tarone 1975.
 *
 * @param excess {@code U}; above 0 if groups with higher scores have their events sooner
 * @param variance {@code V}, above 0
 */
public record LogRankTrend(double excess, double variance) {

    private static final double NOTHING = 1e-12;

    /** {@code U/sqrt(V)}, standard normal if the score makes no difference. */
    public double z() {
        return excess / Math.sqrt(variance);
    }

    /** The same, squared, with one degree of freedom. */
    public ChiSquareTest test() {
        return new ChiSquareTest(excess * excess / variance, 1);
    }

    /** Two-sided p-value of "the score makes no difference". */
    public double pValue() {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z()));
    }

    static Optional<LogRankTrend> of(double[] excess, SymmetricMatrix variance, double[] scores) {
        if (scores.length != excess.length || !Arrays.stream(scores).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "There is one score for each of the " + excess.length + " groups, not " + Arrays.toString(scores));
        }
        double[] centred = centred(scores);
        double v = variance.quadraticForm(centred);
        double scale = DoubleStream.of(centred).map(Math::abs).max().orElse(0);
        double most = DoubleStream.of(variance.diagonal()).max().orElse(0);
        if (v <= NOTHING * scale * scale * most) {
            return Optional.empty();
        }
        double u = 0;
        for (int group = 0; group < excess.length; group++) {
            u += centred[group] * excess[group];
        }
        return Optional.of(new LogRankTrend(u, v));
    }

    /** Both sums are the same for scores that are all moved; small ones lose fewer digits. */
    private static double[] centred(double[] scores) {
        double mean = DoubleStream.of(scores).average().orElse(0);
        return DoubleStream.of(scores).map(score -> score - mean).toArray();
    }
}
