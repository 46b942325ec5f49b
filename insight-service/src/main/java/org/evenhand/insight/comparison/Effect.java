package org.evenhand.insight.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalDouble;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.statistics.Coefficient;
import org.evenhand.statistics.CoxEstimate;
import org.evenhand.statistics.CoxModel;
import org.evenhand.statistics.CoxModel.NotEstimable;
import org.evenhand.statistics.CoxRows;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.Thresholds;

/**
 * How many times as soon something comes with one unit more, among cases of the same sort, with its 95 % interval that
 * lets the cases of one customer be alike.
 *
 * @param p of "it makes no difference"
 * @param cases that were compared
 * @param events how often it happened to them
 */
public record Effect(
        Double estimate,
        Double low,
        Double high,
        Double p,
        Long cases,
        Long events,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    /** The effect of a covariate, if there are enough cases to tell one. */
    public static Effect of(CoxRows rows, long cases, String covariate, Thresholds thresholds) {
        if (cases < thresholds.minimumCases()) {
            return none(rows, cases, "there are %d cases; %d are needed".formatted(cases, thresholds.minimumCases()));
        }
        if (rows.events() < thresholds.minimumEvents()) {
            return none(
                    rows,
                    cases,
                    "it happened %d times; %d are needed".formatted(rows.events(), thresholds.minimumEvents()));
        }
        return switch (CoxModel.fit(rows)) {
            case CoxEstimate estimate ->
                of(rows, cases, estimate.robustCoefficient(covariate).orElseThrow());
            case NotEstimable not -> none(rows, cases, not.reason().sentence());
        };
    }

    private static Effect of(CoxRows rows, long cases, Coefficient coefficient) {
        if (!(coefficient.standardError() > 0)) {
            return none(rows, cases, "the cases show no spread");
        }
        Interval interval = coefficient.hazardRatioInterval();
        return new Effect(
                Rounded.of(coefficient.hazardRatio()),
                Rounded.of(interval.low()),
                Rounded.of(interval.high()),
                Rounded.p(OptionalDouble.of(coefficient.pValue())),
                cases,
                rows.events(),
                null);
    }

    private static Effect none(CoxRows rows, long cases, String reason) {
        return new Effect(null, null, null, null, cases, rows.events(), reason);
    }

    /** The same without its number, because it would hide something. */
    public Effect hidden(String why) {
        return new Effect(null, null, null, null, cases, events, why);
    }

    public boolean isBeyondChance(Thresholds thresholds) {
        return p != null && p <= thresholds.significance();
    }
}
