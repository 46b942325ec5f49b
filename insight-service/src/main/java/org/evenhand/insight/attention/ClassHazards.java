package org.evenhand.insight.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.insight.comparison.CellSource;
import org.evenhand.insight.comparison.Ratio;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.insight.measures.ServedCases;
import org.evenhand.statistics.Coefficient;
import org.evenhand.statistics.CoxEstimate;
import org.evenhand.statistics.CoxModel;
import org.evenhand.statistics.CoxModel.NotEstimable;
import org.evenhand.statistics.CoxRows;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.SymmetricMatrix;

/**
 * How many times as soon each class is served as the first, and whether the classes go one way.
 *
 * <p>The model knows each class by the steps up to it, so that its coefficients are the steps, and sums of them the
 * classes.
 */
final class ClassHazards {

    private static final double BEYOND_CHANCE = 1.959963984540054;

    private final int[] stepsOfClass;
    private final CoxModel model;

    private ClassHazards(int[] stepsOfClass, CoxModel model) {
        this.stepsOfClass = stepsOfClass;
        this.model = model;
    }

    /**
     * Of the classes of these cases.
     *
     * @param classOf the number of the class of each case
     */
    static ClassHazards of(ServedCases cases, int[] classOf, int classes) {
        long[] events = new long[classes];
        for (int i = 0; i < cases.size(); i++) {
            events[classOf[i]] += cases.happened(i) ? 1 : 0;
        }
        int[] steps = new int[classes];
        int used = 0;
        for (int each = 1; each < classes; each++) {
            steps[each] = events[each] > 0 ? ++used : -1;
        }
        if (used == 0) {
            return none(steps);
        }
        CoxRows rows =
                CoxRows.by(IntStream.range(0, used).mapToObj(ClassHazards::step).toArray(String[]::new));
        double[] values = new double[used];
        for (int i = 0; i < cases.size(); i++) {
            int reached = steps[classOf[i]];
            if (reached >= 0) {
                Arrays.fill(values, 0, reached, 1);
                Arrays.fill(values, reached, used, 0);
                rows.addNumbered(
                        cases.stratum(i), cases.customer(i), cases.seconds(i), cases.kind(i), cases.entry(i), values);
            }
        }
        return new ClassHazards(steps, CoxModel.fit(rows));
    }

    /**
     * Of rows whose covariates are the steps, for classes of which it is not known which cases are of one customer.
     *
     * @param stepsOfClass how many of the steps each class has taken, below 0 for one that was never served
     */
    static ClassHazards of(CoxRows rows, int[] stepsOfClass) {
        return new ClassHazards(stepsOfClass, CoxModel.fit(rows));
    }

    /** Where no class but the first was ever served. */
    static ClassHazards none(int[] stepsOfClass) {
        return new ClassHazards(stepsOfClass, new NotEstimable(CoxModel.Reason.NO_EVENTS));
    }

    static String step(int number) {
        return "step " + number;
    }

    /** A class against the first. */
    Ratio ratio(int number) {
        int steps = stepsOfClass[number];
        if (steps < 0) {
            return new Ratio(null, null, null, "nobody of this class was served");
        }
        return switch (model) {
            case NotEstimable not -> new Ratio(null, null, null, not.reason().sentence());
            case CoxEstimate estimate ->
                estimate.robustCovariance().isPresent()
                        ? ratio(sum(estimate, steps))
                        : new Ratio(Rounded.of(sum(estimate, steps).hazardRatio()), null, null, CellSource.NO_INTERVAL);
        };
    }

    private static Coefficient sum(CoxEstimate estimate, int steps) {
        SymmetricMatrix covariance = estimate.robustCovariance().orElse(estimate.covariance());
        double[] weights = new double[estimate.covariates().size()];
        double value = 0;
        for (int step = 0; step < steps; step++) {
            weights[step] = 1;
            value += estimate.coefficient(step(step)).value();
        }
        return new Coefficient(value, Math.sqrt(covariance.quadraticForm(weights)));
    }

    private static Ratio ratio(Coefficient coefficient) {
        if (!(coefficient.standardError() > 0)) {
            return new Ratio(Rounded.of(coefficient.hazardRatio()), null, null, "the cases show no spread");
        }
        Interval interval = coefficient.hazardRatioInterval();
        return new Ratio(
                Rounded.of(coefficient.hazardRatio()), Rounded.of(interval.low()), Rounded.of(interval.high()), null);
    }

    /** Whether no step goes up while another goes down, both by more than chance. */
    boolean areMonotone() {
        if (!(model instanceof CoxEstimate estimate)) {
            return true;
        }
        List<Double> steps = new ArrayList<>();
        for (String step : estimate.covariates()) {
            Optional.of(estimate.robustCoefficient(step).orElse(estimate.coefficient(step)))
                    .filter(each -> each.standardError() > 0)
                    .ifPresent(each -> steps.add(each.z()));
        }
        return steps.isEmpty() || Collections.max(steps) < BEYOND_CHANCE || Collections.min(steps) > -BEYOND_CHANCE;
    }
}
