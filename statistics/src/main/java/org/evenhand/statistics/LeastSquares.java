package org.evenhand.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The straight line through responses, with errors that let responses of one cluster be alike.
 *
 * <p>{@code b} minimises the sum of {@code (y - b_0 - b_1 x_1 - ...)^2}. Its covariance is {@code C M C}, with {@code C}
 * the inverse of the sum of {@code x x'} and {@code M} the sum over clusters of {@code u u'}, {@code u} being the sum of
 * {@code x (y - fitted)} over the cluster; no factor for few clusters is applied. Huber 1967; Liang and Zeger 1986.
 */
public final class LeastSquares {

    /** A spread of this share of the values or less is rounding. */
    private static final double CONSTANT = 1e-10;

    private final List<String> covariates;
    private final double[] coefficients;
    private final SymmetricMatrix covariance;

    private LeastSquares(List<String> covariates, double[] coefficients, SymmetricMatrix covariance) {
        this.covariates = covariates;
        this.coefficients = coefficients;
        this.covariance = covariance;
    }

    /**
     * Fits the line.
     *
     * @param covariates names of the columns of {@code x}
     * @param responses one for each row
     * @param x covariates of each row, {@code [row][covariate]}, without a column for the constant
     * @param clusters what each row belongs to; rows of the same one may be alike
     * @return empty if a covariate is constant or follows from others, or if there are no rows
     * @throws IllegalArgumentException if the numbers of rows or of covariates differ
     */
    public static Optional<LeastSquares> fit(
            List<String> covariates, double[] responses, double[][] x, List<?> clusters) {
        if (responses.length != x.length || responses.length != clusters.size()) {
            throw new IllegalArgumentException("Every row has a response, covariates and a cluster.");
        }
        if (Arrays.stream(x).anyMatch(row -> row.length != covariates.size())) {
            throw new IllegalArgumentException("Every row has a number for each of " + covariates + ".");
        }
        double[] means = new double[covariates.size()];
        Arrays.setAll(means, j -> Arrays.stream(x).mapToDouble(row -> row[j]).average().orElse(0));
        double[] deviations = new double[covariates.size()];
        Arrays.setAll(deviations, j -> deviation(x, j, means[j]));
        double[][] standardised = Arrays.stream(x)
                .map(row -> standardise(row, means, deviations))
                .toArray(double[][]::new);
        return solve(covariates, responses, standardised, clusters, deviations);
    }

    private static double deviation(double[][] x, int j, double mean) {
        double squares = 0;
        double most = 0;
        for (double[] row : x) {
            squares += (row[j] - mean) * (row[j] - mean);
            most = Math.max(most, Math.abs(row[j]));
        }
        double deviation = Math.sqrt(squares / x.length);
        return deviation > CONSTANT * most ? deviation : Double.POSITIVE_INFINITY; // then all standardised values are 0
    }

    private static double[] standardise(double[] row, double[] means, double[] deviations) {
        double[] standardised = new double[row.length];
        Arrays.setAll(standardised, j -> (row[j] - means[j]) / deviations[j]);
        return standardised;
    }

    /** With centred covariates the constant is the mean response, whatever the slopes. */
    private static Optional<LeastSquares> solve(
            List<String> covariates, double[] responses, double[][] x, List<?> clusters, double[] deviations) {
        double mean = Arrays.stream(responses).average().orElse(0);
        SymmetricMatrix squares = SymmetricMatrix.zero(covariates.size());
        double[] products = new double[covariates.size()];
        for (int row = 0; row < x.length; row++) {
            squares.addSquare(1, x[row]);
            addTo(products, responses[row] - mean, x[row]);
        }
        double[] unit = new double[products.length];
        Arrays.fill(unit, x.length);
        Cholesky cholesky = Cholesky.of(squares, unit);
        if (cholesky.isSingular()) {
            return Optional.empty();
        }
        double[] slopes = cholesky.solve(products);
        ClusterSums sums = new ClusterSums(slopes.length);
        for (int row = 0; row < x.length; row++) {
            double[] score = new double[slopes.length];
            addTo(score, responses[row] - mean - dot(slopes, x[row]), x[row]);
            sums.add(clusters.get(row), score);
        }
        double[] unscale = Arrays.stream(deviations).map(deviation -> 1 / deviation).toArray();
        Arrays.setAll(slopes, j -> slopes[j] * unscale[j]);
        SymmetricMatrix covariance = sums.covariance().between(cholesky.inverse()).scaled(unscale);
        return Optional.of(new LeastSquares(List.copyOf(covariates), slopes, covariance));
    }

    private static void addTo(double[] sums, double factor, double[] v) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += factor * v[j];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** What one unit more of that covariate adds to the response. */
    public Slope slope(String covariate) {
        int j = covariates.indexOf(covariate);
        if (j < 0) {
            throw new IllegalArgumentException("The line has the covariates " + covariates + ", not " + covariate + ".");
        }
        return new Slope(coefficients[j], Math.sqrt(covariance.at(j, j)));
    }

    /** Covariances of the slopes. */
    public SymmetricMatrix covariance() {
        return covariance;
    }
}
