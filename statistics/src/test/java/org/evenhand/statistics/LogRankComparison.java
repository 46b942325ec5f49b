package org.evenhand.statistics;

import com.fasterxml.jackson.databind.JsonNode;

/** Holds log-rank and trend tests against expected ones, number by number. */
final class LogRankComparison {

    private final Comparison comparison;

    LogRankComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void logRank(String id, LogRank ours, JsonNode expected) {
        numbers(id, ours, expected);
        ChiSquareTest test = ours.test().orElseThrow();
        for (int g = 0; g < ours.groups(); g++) {
            comparison.same(id + ".n", ours.cases(g), expected.get("n").get(g));
            for (int h = 0; h < ours.groups(); h++) {
                comparison.same(
                        id + ".var",
                        ours.variance().at(g, h),
                        expected.get("var").get(g).get(h));
            }
        }
        comparison.same(id + ".chisq", test.statistic(), expected.get("chisq"));
        comparison.same(id + ".df", test.degreesOfFreedom(), expected.get("df"));
        comparison.same(id + ".p", test.pValue(), expected.get("p"));
    }

    void numbers(String id, LogRank ours, JsonNode expected) {
        for (int g = 0; g < ours.groups(); g++) {
            comparison.same(id + ".observed", ours.observed(g), expected.get("observed").get(g));
            comparison.same(id + ".expected", ours.expected(g), expected.get("expected").get(g));
        }
    }

    void trend(String id, LogRankTrend ours, JsonNode expected) {
        comparison.same(id + ".U", ours.excess(), expected.get("U"));
        comparison.same(id + ".V", ours.variance(), expected.get("V"));
        comparison.same(id + ".z", ours.z(), expected.get("z"));
        comparison.same(id + ".chisq", ours.test().statistic(), expected.get("chisq"));
        comparison.same(id + ".df", ours.test().degreesOfFreedom(), expected.get("df"));
        comparison.same(id + ".p", ours.test().pValue(), expected.get("p"));
    }
}
