package org.evenhand.statistics.check.tests;

import java.util.Map;
import java.util.function.Function;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.check.cases.Case;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.curves.RestrictedMeanFigures;

/** Mean waiting times within a horizon, for each channel and for two of them. */
final class RestrictedMeanChecks {

    private RestrictedMeanChecks() {}

    static Map<String, Check> all() {
        return Map.of(
                "answer_rmst", RestrictedMeanChecks::byChannel,
                "answer_rmst_diff", test -> difference(test, Case::answerOnly),
                "resolve_rmst_diff", test -> difference(test, Case::resolutionOnly));
    }

    private static Figures byChannel(CaseTest test) {
        double tau = test.params().number("tau");
        Figures figures = new Figures();
        test.cases()
                .byChannel()
                .forEach((channel, cases) -> figures.with(
                        channel, RestrictedMeanFigures.withInterval(cases.lifeTable(Case::answerOnly), tau)));
        return figures;
    }

    private static Figures difference(CaseTest test, Function<Case, Observation> observation) {
        String g1 = test.params().text("g1");
        String g0 = test.params().text("g0");
        return RestrictedMeanFigures.difference(
                g1,
                test.cases().onChannel(g1).lifeTable(observation),
                g0,
                test.cases().onChannel(g0).lifeTable(observation),
                test.params().number("tau"));
    }
}
