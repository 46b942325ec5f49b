package org.evenhand.insight.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.MeasuredCases;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.LeastSquares;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.PseudoObservations;
import org.evenhand.statistics.Slope;
import org.evenhand.statistics.Stratum;
import org.evenhand.statistics.Thresholds;

/**
 * Compares two sides by least squares on pseudo-observations, where strata are too thin for anything else.
 *
 * <p>The pseudo-observations are taken within each side, so that the sides may have been watched for different times;
 * without attributes the estimate is then exactly the crude one. Errors are by customer, with the usual factor
 * {@code G/(G - 1) (n - 1)/(n - k)} for few customers {@code G} and many coefficients {@code k}.
 */
record AdditiveModel(SortedCases sorted, Measure measure, Horizon horizon, Thresholds thresholds) {

    /** A table of more would take too much memory and time for a report. */
    static final int MOST_CASES = 50_000;
    /** Of so many cases that were entered late each costs a pass over the life table. */
    static final int MOST_LATE = 2_000;

    static final int CASES_A_COLUMN = 10;

    private static final String SIDE = "side a";

    ModelBased fit() {
        MeasuredCases cases = sorted.cases();
        if (cases.size() > MOST_CASES) {
            return ModelBased.none("a model is made of at most %d cases".formatted(MOST_CASES));
        }
        if (late() > MOST_LATE) {
            return ModelBased.none("a model is made of at most %d cases that were entered late".formatted(MOST_LATE));
        }
        Optional<double[]> responses = responses();
        if (responses.isEmpty()) {
            return ModelBased.none("nobody of one of the sides was watched as long as that");
        }
        long customers = customers();
        if (customers < thresholds.minimumCases()) {
            return ModelBased.none("the cases are of fewer than %d customers".formatted(thresholds.minimumCases()));
        }
        return Levels.of(sorted)
                .filter(levels -> cases.size() >= (long) CASES_A_COLUMN * (levels.columns() + 1))
                .map(levels -> fit(levels, responses.get(), customers))
                .orElseGet(() -> ModelBased.none(
                        "the attributes have too many values: at most %d, and %d cases for each, make a model"
                                .formatted(Levels.MOST_COLUMNS, CASES_A_COLUMN)));
    }

    private long late() {
        MeasuredCases cases = sorted.cases();
        long late = 0;
        for (int i = 0; i < cases.size(); i++) {
            late += cases.entry(i) > 0 ? 1 : 0;
        }
        return late;
    }

    private long customers() {
        Set<Integer> customers = new HashSet<>();
        for (int i = 0; i < sorted.cases().size(); i++) {
            customers.add(sorted.cases().customer(i));
        }
        return customers.size();
    }

    private Optional<double[]> responses() {
        Stratum together = sorted.together();
        Optional<PseudoObservations> a = together.a().flatMap(this::pseudo);
        Optional<PseudoObservations> b = together.b().flatMap(this::pseudo);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        MeasuredCases cases = sorted.cases();
        double[] responses = new double[cases.size()];
        for (int i = 0; i < responses.length; i++) {
            responses[i] =
                    (sorted.side(i) == Sides.A ? a : b).get().of(cases.duration(i), cases.kind(i), cases.entry(i));
        }
        return Optional.of(responses);
    }

    private Optional<PseudoObservations> pseudo(LifeTable table) {
        return switch (measure.scale()) {
            case SHARE -> PseudoObservations.ofIncidence(table, MeasuredCases.EVENT, horizon.seconds());
            case WAIT -> PseudoObservations.ofRestrictedMean(table, horizon.seconds());
            case PROPORTION, RATIO -> throw new IllegalStateException(measure + " has no clock.");
        };
    }

    private ModelBased fit(Levels levels, double[] responses, long customers) {
        MeasuredCases cases = sorted.cases();
        List<Integer> clusters = new ArrayList<>(responses.length);
        double[][] x = new double[responses.length][];
        for (int i = 0; i < x.length; i++) {
            x[i] = levels.row(cases.traits(i), sorted.side(i) == Sides.A ? 1 : 0);
            clusters.add(cases.customer(i));
        }
        List<String> columns = new ArrayList<>(List.of(SIDE));
        columns.addAll(levels.names());
        double coefficients = columns.size() + 1;
        double factor =
                Math.sqrt(customers / (customers - 1.0) * (responses.length - 1) / (responses.length - coefficients));
        return LeastSquares.fit(columns, responses, x, clusters)
                .map(line -> line.slope(SIDE))
                .map(slope -> said(new Slope(slope.value(), slope.standardError() * factor), responses.length, levels))
                .orElseGet(() -> ModelBased.none(
                        "the side or an attribute follows from the others, so that a model cannot tell them apart"));
    }

    private static ModelBased said(Slope slope, long n, Levels levels) {
        Optional<Interval> interval = slope.interval();
        return interval.isEmpty()
                ? ModelBased.none("the cases show no spread")
                : new ModelBased(
                        Rounded.of(slope.value()),
                        Rounded.of(interval, Interval::low),
                        Rounded.of(interval, Interval::high),
                        n,
                        ModelBased.METHOD,
                        levels.attributes(),
                        null);
    }
}
