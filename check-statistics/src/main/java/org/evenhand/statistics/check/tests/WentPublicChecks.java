package org.evenhand.statistics.check.tests;

import java.util.Map;
import java.util.OptionalDouble;
import org.evenhand.statistics.Coefficient;
import org.evenhand.statistics.CoxEstimate;
import org.evenhand.statistics.CoxModel;
import org.evenhand.statistics.CoxRows;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.Ties;
import org.evenhand.statistics.check.Unusable;
import org.evenhand.statistics.check.cases.Case;
import org.evenhand.statistics.check.cases.CaseSet;
import org.evenhand.statistics.check.cases.Strata;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed.Figure;
import org.evenhand.statistics.check.comparison.Recomputed.Trap;
import org.evenhand.statistics.check.comparison.Tolerance;

/**
 * What going public does to cases that began in private: each is compared with those that have not gone public yet.
 *
 * <p>The trap is the coefficient of those who ask who ever went public: only who waited long enough could.
 */
final class WentPublicChecks {

    private static final String COVARIATE = "pubnow";

    private WentPublicChecks() {}

    static Map<String, Check> all() {
        return Map.of(
                "went_public_timedep",
                WentPublicChecks::timeDependent,
                "went_public_naive_ever_WRONG",
                WentPublicChecks::trap);
    }

    private static Figures timeDependent(CaseTest test) {
        CoxRows rows = rows(test);
        if (test.params().has("rows") && test.params().count("rows") != rows.size()) {
            throw new Unusable("there are %d rows, not %d".formatted(rows.size(), test.params().count("rows")));
        }
        return CoxFigures.withBothTies(rows);
    }

    private static Figures trap(CaseTest test) {
        Coefficient right = coefficient(rows(test));
        Coefficient faulty = coefficient(whoEverDid(test));
        return new Figures()
                .with("coef", new Trap(figure(right.value()), figure(faulty.value())))
                .with("hr", new Trap(figure(right.hazardRatio()), figure(faulty.hazardRatio())));
    }

    private static Figure figure(double value) {
        return new Figure(value, Tolerance.COX);
    }

    private static Coefficient coefficient(CoxRows rows) {
        if (CoxModel.fit(rows, Ties.EFRON) instanceof CoxEstimate estimate) {
            return estimate.coefficient(COVARIATE);
        }
        throw new Unusable("NOT_ESTIMABLE");
    }

    private static CoxRows whoEverDid(CaseTest test) {
        Strata strata = test.params().strata("cell");
        CoxRows rows = CoxRows.by(COVARIATE);
        begunInPrivate(test)
                .stream()
                .forEach(each -> rows.addInStratum(
                        strata.of(each),
                        each.resolutionOnly(),
                        each.time("went_public").isPresent() ? 1 : 0));
        return rows;
    }

    private static CoxRows rows(CaseTest test) {
        Strata strata = test.params().strata("cell");
        CoxRows rows = CoxRows.by(COVARIATE);
        begunInPrivate(test).stream().forEach(each -> add(each, strata.of(each), rows));
        return rows;
    }

    private static CaseSet begunInPrivate(CaseTest test) {
        return test.cases().where(each -> each.visibility().equals("private"));
    }

    /** Pieces of time that have no length are left out. */
    private static void add(Case each, String stratum, CoxRows rows) {
        OptionalDouble wentPublic = each.time("went_public");
        double end = each.untilEnding();
        int kind = each.isResolved() ? 1 : 0;
        double change = wentPublic.isPresent() ? wentPublic.getAsDouble() - each.openedAt() : end;
        if (change > 0) {
            int before = wentPublic.isPresent() ? 0 : kind;
            rows.addClustered(stratum, each.customer(), new Observation(change, before, 1), 0);
        }
        if (wentPublic.isPresent() && end > change) {
            rows.addClustered(
                    stratum, each.customer(), new Observation(end, kind, 1, Math.max(0, change)), 1);
        }
    }
}
