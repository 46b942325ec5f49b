package org.evenhand.statistics;

import java.util.Arrays;

/** A small square matrix that equals its transpose, for instance of covariances. */
public final class SymmetricMatrix {

    private final int size;
    private final double[] lower; // row by row, up to and including the diagonal

    private SymmetricMatrix(int size, double[] lower) {
        this.size = size;
        this.lower = lower;
    }

    /** All zeros. */
    static SymmetricMatrix zero(int size) {
        return new SymmetricMatrix(size, new double[size * (size + 1) / 2]);
    }

    /** Number of rows, which is the number of columns. */
    public int size() {
        return size;
    }

    /** The element of that row and column, counted from 0. */
    public double at(int row, int column) {
        return lower[index(row, column)];
    }

    /** Adds to an element and to its mirror image, which is the same one on the diagonal. */
    void add(int row, int column, double value) {
        lower[index(row, column)] += value;
    }

    /** Adds {@code factor v v'}. */
    void addSquare(double factor, double[] v) {
        for (int row = 0, index = 0; row < size; row++) {
            for (int column = 0; column <= row; column++, index++) {
                lower[index] += factor * v[row] * v[column];
            }
        }
    }

    /** This matrix times a vector. */
    public double[] times(double[] v) {
        double[] product = new double[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                product[row] += at(row, column) * v[column];
            }
        }
        return product;
    }

    /** {@code v' M v}. */
    public double quadraticForm(double[] v) {
        double[] product = times(v);
        double sum = 0;
        for (int row = 0; row < size; row++) {
            sum += v[row] * product[row];
        }
        return sum;
    }

    /** {@code M N M}, where this is {@code N}: the sandwich of a robust variance. */
    SymmetricMatrix between(SymmetricMatrix slice) {
        SymmetricMatrix sandwich = zero(size);
        for (int column = 0; column < size; column++) {
            double[] product = slice.times(times(slice.column(column)));
            for (int row = column; row < size; row++) {
                sandwich.add(row, column, product[row]);
            }
        }
        return sandwich;
    }

    /** Every element times the factors of its row and of its column. */
    SymmetricMatrix scaled(double[] factors) {
        SymmetricMatrix scaled = new SymmetricMatrix(size, lower.clone());
        for (int row = 0, index = 0; row < size; row++) {
            for (int column = 0; column <= row; column++, index++) {
                scaled.lower[index] *= factors[row] * factors[column];
            }
        }
        return scaled;
    }

    double[] column(int column) {
        double[] values = new double[size];
        Arrays.setAll(values, row -> at(row, column));
        return values;
    }

    double[] diagonal() {
        double[] values = new double[size];
        Arrays.setAll(values, row -> at(row, row));
        return values;
    }

    private int index(int row, int column) {
        int below = Math.max(row, column);
        return below * (below + 1) / 2 + Math.min(row, column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymmetricMatrix that && size == that.size && Arrays.equals(lower, that.lower);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lower);
    }
}
