package org.evenhand.statistics.check.tests;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.evenhand.statistics.CoxRows;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.Ties;
import org.evenhand.statistics.check.Unusable;
import org.evenhand.statistics.check.cases.Case;
import org.evenhand.statistics.check.cases.CaseSet;
import org.evenhand.statistics.check.cases.Strata;
import org.evenhand.statistics.check.comparison.Figures;

/** Cox regressions on visibility, followers and value, and before and after a cut. */
final class CoxChecks {

    private static final Strata NONE = Strata.of();
    private static final String CELL = "cell";
    private static final String CHANNEL_AND_CELL = "channel|topic|severity";

    private CoxChecks() {}

    static Map<String, Check> all() {
        Map<String, Check> checks = new HashMap<>();
        checks.put("cox_answer_crude", test -> onVisibility(test.cases(), NONE, Case::answerOnly));
        checks.put(
                "cox_answer_stratified",
                test -> onVisibility(test.cases(), test.params().strata(CELL), Case::answerOnly));
        checks.put(
                "cox_resolve_stratified",
                test -> onVisibility(test.cases(), test.params().strata(CELL), Case::resolutionOnly));
        checks.put("loudness_cox", test -> onFollowers(test, Case::answerOnly));
        checks.put("loudness_cox_resolve", test -> onFollowers(test, Case::resolutionOnly));
        checks.put("loudness_cox_classes", CoxChecks::onFollowerClasses);
        checks.put("value_cox", CoxChecks::onValue);
        checks.put("two_period_hr", CoxChecks::inTwoPeriods);
        return checks;
    }

    private static Figures onVisibility(CaseSet cases, Strata strata, Function<Case, Observation> observation) {
        return CoxFigures.withBothTies(
                clustered("pub", cases, strata, observation, each -> indicator(each, Case::isPublic)));
    }

    private static Figures onFollowers(CaseTest test, Function<Case, Observation> observation) {
        return CoxFigures.withBothTies(clustered(
                "lf",
                loud(test),
                test.params().strata(CHANNEL_AND_CELL),
                observation,
                each -> each.loudness().orElseThrow()));
    }

    private static CoxRows clustered(
            String name,
            CaseSet cases,
            Strata strata,
            Function<Case, Observation> observation,
            ToDoubleFunction<Case> covariate) {
        CoxRows rows = CoxRows.by(name);
        cases.stream()
                .forEach(each -> rows.addClustered(
                        strata.of(each), each.customer(), observation.apply(each), covariate.applyAsDouble(each)));
        return rows;
    }

    private static Figures onFollowerClasses(CaseTest test) {
        Strata strata = test.params().strata(CHANNEL_AND_CELL);
        CoxRows rows = CoxRows.by("c1", "c2", "c3");
        loud(test).stream()
                .forEach(each -> rows.addInStratum(
                        strata.of(each),
                        each.answerOnly(),
                        indicator(each, one -> one.followerClass() == 1),
                        indicator(each, one -> one.followerClass() == 2),
                        indicator(each, one -> one.followerClass() == 3)));
        return CoxFigures.withBothTies(rows);
    }

    /** Public channels only; who has an unknown number of followers is left out. */
    private static CaseSet loud(CaseTest test) {
        return test.cases().where(each -> each.isPublic() && each.loudness().isPresent());
    }

    /** The name of the coefficient is the tier that is compared with the others. */
    private static Figures onValue(CaseTest test) {
        Iterator<String> names =
                test.expected().path("efron").path("coef").fieldNames();
        if (!names.hasNext()) {
            throw new Unusable("no coefficient names the tier");
        }
        String tier = names.next();
        Strata strata = test.params().strata(CHANNEL_AND_CELL);
        CoxRows rows = CoxRows.by(tier);
        test.cases()
                .stream()
                .forEach(each -> rows.addInStratum(
                        strata.of(each), each.answerOnly(), indicator(each, one -> one.is("value_tier", tier))));
        return CoxFigures.withBothTies(rows);
    }

    /** Until the cut, and from the cut on among those who still wait. */
    private static Figures inTwoPeriods(CaseTest test) {
        double cut = test.params().number("cut");
        Strata strata = test.params().strata(CELL);
        CoxRows early = CoxRows.by("pub");
        CoxRows late = CoxRows.by("pub");
        test.cases().stream().forEach(each -> {
            double isPublic = indicator(each, Case::isPublic);
            double wait = each.untilAnswer();
            int kind = each.isAnswered() ? 1 : 0;
            early.addInStratum(
                    strata.of(each), new Observation(Math.min(wait, cut), wait <= cut ? kind : 0, 1), isPublic);
            if (wait > cut) {
                late.addInStratum(strata.of(each), new Observation(wait, kind, 1, cut), isPublic);
            }
        });
        return new Figures()
                .with("early", CoxFigures.of(early, Ties.EFRON))
                .with("late", CoxFigures.of(late, Ties.EFRON));
    }

    static double indicator(Case each, Predicate<Case> condition) {
        return condition.test(each) ? 1 : 0;
    }
}
