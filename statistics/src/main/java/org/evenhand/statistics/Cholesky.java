package org.evenhand.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A symmetric matrix without negative eigenvalues as {@code L D L'}, {@code L} with ones on its diagonal and {@code D}
 * the pivots.
 *
 * <p>Where a pivot is 0 but for rounding, that row says nothing which the rows before it have not said; it is left out,
 * and solving gives 0 for it. What is solved is then one of many solutions, and a quadratic form of a vector in the range
 * of the matrix is the same for all of them. Rows are taken by rising diagonal, so that what is left out is what was
 * known best.
 */
final class Cholesky {

    /** A pivot of this share of its scale or less is rounding. */
    private static final double SINGULAR = 1e-10;

    private final int[] order;
    private final double[][] lower;
    private final double[] pivots; // 0 where left out
    private final int rank;

    private Cholesky(SymmetricMatrix matrix, double[] scale) {
        this.order = IntStream.range(0, matrix.size())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> matrix.at(row, row)))
                .mapToInt(Integer::intValue)
                .toArray();
        this.lower = new double[matrix.size()][matrix.size()];
        this.pivots = new double[matrix.size()];
        this.rank = factor(matrix, scale);
    }

    /** Decomposes a matrix, each pivot measured by its element of the diagonal. */
    static Cholesky of(SymmetricMatrix matrix) {
        return new Cholesky(matrix, matrix.diagonal());
    }

    /** Decomposes a matrix, each pivot measured by an element of {@code scale}. */
    static Cholesky of(SymmetricMatrix matrix, double[] scale) {
        return new Cholesky(matrix, scale);
    }

    private int factor(SymmetricMatrix matrix, double[] scale) {
        int found = 0;
        for (int row = 0; row < order.length; row++) {
            double pivot = matrix.at(order[row], order[row]);
            for (int column = 0; column < row; column++) {
                double sum = matrix.at(order[row], order[column]);
                for (int k = 0; k < column; k++) {
                    sum -= lower[row][k] * lower[column][k] * pivots[k];
                }
                lower[row][column] = pivots[column] > 0 ? sum / pivots[column] : 0;
                pivot -= lower[row][column] * lower[row][column] * pivots[column];
            }
            if (pivot > SINGULAR * scale[order[row]]) {
                pivots[row] = pivot;
                found++;
            }
        }
        return found;
    }

    /** How many rows say something of their own. */
    int rank() {
        return rank;
    }

    /** Whether something was left out, so that there is no inverse. */
    boolean isSingular() {
        return rank < pivots.length;
    }

    /** {@code x} with {@code M x = v}. */
    double[] solve(double[] v) {
        double[] x = new double[v.length];
        for (int row = 0; row < v.length; row++) {
            x[row] = v[order[row]];
            for (int k = 0; k < row; k++) {
                x[row] -= pivots[k] > 0 ? lower[row][k] * x[k] : 0;
            }
        }
        for (int row = v.length - 1; row >= 0; row--) {
            x[row] = pivots[row] > 0 ? x[row] / pivots[row] : 0;
            for (int k = row + 1; k < v.length; k++) {
                x[row] -= pivots[row] > 0 ? lower[k][row] * x[k] : 0;
            }
        }
        double[] ordered = new double[v.length];
        for (int row = 0; row < v.length; row++) {
            ordered[order[row]] = x[row];
        }
        return ordered;
    }

    /** {@code v' M^- v}. */
    double inverseForm(double[] v) {
        double[] x = solve(v);
        double sum = 0;
        for (int row = 0; row < v.length; row++) {
            sum += v[row] * x[row];
        }
        return sum;
    }

    /** The inverse; only of a matrix that is not singular. */
    SymmetricMatrix inverse() {
        SymmetricMatrix inverse = SymmetricMatrix.zero(pivots.length);
        for (int column = 0; column < pivots.length; column++) {
            double[] unit = new double[pivots.length];
            unit[column] = 1;
            double[] solved = solve(unit);
            for (int row = column; row < pivots.length; row++) {
                inverse.add(row, column, solved[row]);
            }
        }
        return inverse;
    }
}
