package org.evenhand.statistics;

import java.util.Optional;

/**
 * What one stratum says about two groups, and how much it counts.
 *
 * @param key what its cases have in common
 * @param casesA cases of group a
 * @param casesB cases of group b
 * @param use whether it took part, and if not, why
 * @param weight its share of the whole weight; 0 if it took no part
 * @param a the measure of group a; empty if it took no part
 * @param b the measure of group b; empty if it took no part
 */
public record ComparedStratum(
        String key,
        long casesA,
        long casesB,
        StratumUse use,
        double weight,
        Optional<CurveMeasure.CellEstimate> a,
        Optional<CurveMeasure.CellEstimate> b) {

    static ComparedStratum notUsed(Stratum stratum, StratumUse why) {
        return new ComparedStratum(
                stratum.key(), stratum.casesA(), stratum.casesB(), why, 0, Optional.empty(), Optional.empty());
    }

    static ComparedStratum used(
            Stratum stratum, double weight, CurveMeasure.CellEstimate a, CurveMeasure.CellEstimate b) {
        return new ComparedStratum(
                stratum.key(),
                stratum.casesA(),
                stratum.casesB(),
                StratumUse.USED,
                weight,
                Optional.of(a),
                Optional.of(b));
    }

    ComparedStratum weightedBy(double total) {
        return isUsed() ? new ComparedStratum(key, casesA, casesB, use, weight / total, a, b) : this;
    }

    public boolean isUsed() {
        return use == StratumUse.USED;
    }

    /** Cases of both groups. */
    public long cases() {
        return casesA + casesB;
    }

    /** Group a minus group b, with its standard error; empty if the stratum took no part. */
    public Optional<CurveMeasure.CellEstimate> difference() {
        return a.flatMap(first -> b.map(second -> new CurveMeasure.CellEstimate(
                first.value() - second.value(), Math.hypot(first.standardError(), second.standardError()))));
    }

    /** What this stratum adds to the standardised difference: weight times difference; 0 if it took no part. */
    public double contribution() {
        return difference().map(each -> weight * each.value()).orElse(0.0);
    }
}
