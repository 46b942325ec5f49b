package org.evenhand.statistics;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How many times as much counts scatter as independent events would.
 *
 * <p>Pearson's {@code X^2/df} within cells of the same sort: {@code X^2 = sum (y - m)^2/m} with {@code m} the mean of the
 * cell, {@code df} one fewer than cases in each cell. 1 for Poisson counts; McCullagh and Nelder 1989.
 */
public final class Overdispersion {

    private Overdispersion() {}

    /**
     * The counts of the cases of one group in one stratum.
     *
     * @param cases how many cases
     * @param sum of their counts
     * @param sumOfSquares of their counts
     */
    public record Cell(long cases, double sum, double sumOfSquares) {}

    /** Of all cells together; empty if no cell with events has two cases. */
    public static OptionalDouble of(Collection<Cell> cells) {
        double squares = 0;
        long degrees = 0;
        for (Cell cell : cells) {
            if (cell.cases() > 1 && cell.sum() > 0) {
                double mean = cell.sum() / cell.cases();
                squares += Math.max(0, cell.sumOfSquares() - cell.sum() * mean) / mean;
                degrees += cell.cases() - 1;
            }
        }
        return degrees == 0 ? OptionalDouble.empty() : OptionalDouble.of(squares / degrees);
    }
}
