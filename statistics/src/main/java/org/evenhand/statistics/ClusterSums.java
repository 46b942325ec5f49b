package org.evenhand.statistics;

import java.util.Arrays;

/**
 * Sums of influences over the cases of each cluster, such as those of one customer.
 *
 * <p>Cases of one customer may share their fate, so that only customers are independent: the variance of an estimate is
 * the sum over customers of the square of what all their cases together moved it by.
 */
final class ClusterSums {

    private final int dimension;
    private double[] sums;

    ClusterSums(int dimension) {
        this.dimension = dimension;
        this.sums = new double[16 * dimension];
    }

    /** Adds what some cases of the cluster with that number, from 0, moved the estimates by. */
    void add(int cluster, double... influence) {
        int offset = cluster * dimension;
        if (offset + dimension > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(offset + dimension, 2 * sums.length));
        }
        for (int i = 0; i < dimension; i++) {
            sums[offset + i] += influence[i];
        }
    }

    /** Sum over the clusters of {@code u u'}, {@code u} being the sums of a cluster. */
    SymmetricMatrix squares() {
        SymmetricMatrix squares = SymmetricMatrix.zero(dimension);
        for (int offset = 0; offset < sums.length; offset += dimension) {
            squares.addSquare(1, Arrays.copyOfRange(sums, offset, offset + dimension));
        }
        return squares;
    }
}
