package org.evenhand.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The variance of estimates from cases of which some belong together, such as those of one customer.
 *
 * <p>Cases of one customer may share their fate, so that only customers are independent: the covariance of two estimates
 * is the sum over customers of the products of what all their cases together moved each estimate by. No factor for few
 * customers is applied.
 *
 * <p>Lin and Wei 1989; Lipsitz, Dear and Zhao 1994.
 */
public final class ClusterSums {

    private final int dimension;
    private final Map<Object, Integer> clusters = new HashMap<>();
    private double[] sums;

    /** No cases yet, and that many estimates. */
    public ClusterSums(int dimension) {
        this.dimension = dimension;
        this.sums = new double[16 * dimension];
    }

    /**
     * Adds what some cases of a cluster moved the estimates by.
     *
     * @param cluster for instance the customer
     * @param influence one for each estimate, see {@link Influence}; those of several cases added up
     */
    public void add(Object cluster, double... influence) {
        addToNumber(clusters.computeIfAbsent(cluster, key -> clusters.size()), influence);
    }

    /** The same for clusters that are numbered from 0. */
    void addToNumber(int cluster, double... influence) {
        if (influence.length != dimension) {
            throw new IllegalArgumentException(
                    "There are " + dimension + " estimates, but " + influence.length + " influences.");
        }
        int offset = cluster * dimension;
        if (offset + dimension > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(offset + dimension, 2 * sums.length));
        }
        for (int i = 0; i < dimension; i++) {
            sums[offset + i] += influence[i];
        }
    }

    /** The covariances of the estimates, their variances on the diagonal. */
    public SymmetricMatrix covariance() {
        SymmetricMatrix squares = SymmetricMatrix.zero(dimension);
        for (int offset = 0; offset < sums.length; offset += dimension) {
            squares.addSquare(1, Arrays.copyOfRange(sums, offset, offset + dimension));
        }
        return squares;
    }

    /** The standard error of the estimate with that number, counted from 0. */
    public double standardError(int estimate) {
        return Math.sqrt(covariance().at(estimate, estimate));
    }
}
