package org.evenhand.statistics.check.curves;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.evenhand.statistics.Confidence;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.IntervalScale;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.TimeQuantile;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Recomputed.Listed;
import org.evenhand.statistics.check.comparison.Tolerance;

/**
 * A Kaplan-Meier curve.
 *
 * <p>We give no limits where {@code S} is 1 or 0. Files made with R hold what its formulas leave there, and we compare that,
 * too: with no event yet the standard error is 0, and the limits on the plain and the logarithmic scale fall on the curve;
 * when nobody is left, the lower limit on the logarithmic scale is {@code 0 exp(-infinity) = 0}.
 */
public record SurvivalFigures(KaplanMeier curve) {

    public static SurvivalFigures of(LifeTable lifeTable) {
        return new SurvivalFigures(KaplanMeier.of(lifeTable));
    }

    /** Everything about one group. */
    public Figures whole(double[] times, double[] shares) {
        return new Figures()
                .exactly("n", curve.lifeTable().cases())
                .exactly("events", curve.lifeTable().events())
                .with("at", at(times))
                .with(
                        "quantiles",
                        new Listed(Arrays.stream(shares).mapToObj(this::quantile).toList()));
    }

    public Listed at(double[] times) {
        return new Listed(Arrays.stream(times).mapToObj(this::at).toList());
    }

    private Figures at(double time) {
        return brief(time)
                .exactly("n_event", curve.lifeTable().eventsUntil(time))
                .with("ci_log", limits(time, IntervalScale.LOG))
                .with("ci_plain", limits(time, IntervalScale.PLAIN));
    }

    /** Without the limits on the other scales. */
    public Figures brief(double time) {
        return new Figures()
                .exactly("t", time)
                .exactly("n_risk", curve.lifeTable().atRisk(time))
                .value("surv", curve.survivalAt(time))
                .value("se", curve.standardErrorAt(time))
                .with("ci_loglog", limits(time, IntervalScale.LOG_LOG));
    }

    private Recomputed limits(double time, IntervalScale scale) {
        Optional<Interval> interval = curve.intervalAt(time, scale, Confidence.NINETY_FIVE);
        double low = interval.map(Interval::low).orElse(degenerate(time, scale, 0));
        double high = interval.map(Interval::high).orElse(degenerate(time, scale, Double.NaN));
        return Recomputed.figures(DoubleStream.of(low, high), Tolerance.CLOSED_FORM);
    }

    private double degenerate(double time, IntervalScale scale, double whenNobodyIsLeft) {
        boolean noEventYet = curve.survivalAt(time) == 1;
        return switch (scale) {
            case PLAIN -> noEventYet ? 1 : Double.NaN;
            case LOG -> noEventYet ? 1 : whenNobodyIsLeft;
            case LOG_LOG -> Double.NaN;
        };
    }

    private Figures quantile(double share) {
        TimeQuantile quantile = curve.quantile(share);
        return new Figures()
                .exactly("p", share)
                .value("t", quantile.time())
                .values(
                        "ci_loglog",
                        DoubleStream.of(
                                quantile.low().orElse(Double.NaN),
                                quantile.high().orElse(Double.NaN)),
                        Tolerance.CLOSED_FORM);
    }
}
