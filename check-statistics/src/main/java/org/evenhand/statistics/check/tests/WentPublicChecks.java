package org.evenhand.statistics.check.tests;

import java.util.Map;
import java.util.OptionalDouble;
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
        if (!(CoxModel.fit(rows(test), Ties.EFRON) instanceof CoxEstimate right)) {
            throw new Unusable("the right figure cannot be estimated");
        }
        return new Figures()
                .with("coef", trap(right.coefficient(COVARIATE).value()))
                .with("hr", trap(right.coefficient(COVARIATE).hazardRatio()));
    }

    private static Trap trap(double right) {
        return new Trap(new Figure(right, Tolerance.COX));
    }

    private static CoxRows rows(CaseTest test) {
        Strata strata = test.params().strata("cell");
        CaseSet cases = test.cases().where(each -> each.visibility().equals("private"));
        CoxRows rows = CoxRows.by(COVARIATE);
        cases.stream().forEach(each -> add(each, strata.of(each), rows));
        return rows;
    }

    /** Pieces of time that have no length are left out. */
    private static void add(Case each, String stratum, CoxRows rows) {
        OptionalDouble wentPublic = each.time("went_public");
        double end = each.untilEnding();
        int kind = each.isResolved() ? 1 : 0;
        double change = wentPublic.isPresent() ? wentPublic.getAsDouble() - each.openedAt() : end;
        if (change > 0) {
            int before = wentPublic.isPresent() ? 0 : kind;
            rows.addClustered(new Observation(change, before, 1), stratum, each.customer(), 0);
        }
        if (wentPublic.isPresent() && end > change) {
            rows.addClustered(
                    new Observation(end, kind, 1, Math.max(0, change)), stratum, each.customer(), 1);
        }
    }
}
