package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Holds fitted Cox models against expected ones, number by number. */
final class CoxComparison {

    private final Comparison comparison;

    CoxComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Both ways of taking ties, as far as they are expected. */
    void bothTies(String id, CoxRows rows, JsonNode expected) {
        model(id + ".efron", CoxModel.fit(rows, Ties.EFRON), expected.get("efron"));
        model(id + ".breslow", CoxModel.fit(rows, Ties.BRESLOW), expected.get("breslow"));
    }

    void model(String id, CoxModel model, JsonNode expected) {
        assertThat(model).as(id).isInstanceOf(CoxEstimate.class);
        CoxEstimate ours = (CoxEstimate) model;
        comparison.same(id + ".n", ours.cases(), expected.get("n"));
        comparison.same(id + ".events", ours.events(), expected.get("events"));
        List<String> covariates = ours.covariates();
        for (int j = 0; j < covariates.size(); j++) {
            coefficient(id, ours, covariates.get(j), expected);
            for (int k = 0; k < covariates.size(); k++) {
                comparison.same(
                        id + ".vcov",
                        ours.covariance().at(j, k),
                        expected.get("vcov").get(j).get(k));
            }
        }
        comparison.same(id, ours.logLikelihoodAtZero(), expected.get("loglik").get(0));
        comparison.same(id, ours.logLikelihood(), expected.get("loglik").get(1));
        comparison.same(id + ".score", ours.scoreTest().statistic(), expected.get("score_test"));
        comparison.same(id + ".wald", ours.waldTest().statistic(), expected.get("wald_test"));
        comparison.same(id + ".lr", ours.likelihoodRatioTest().statistic(), expected.get("lr_test"));
    }

    private void coefficient(String id, CoxEstimate ours, String covariate, JsonNode expected) {
        Coefficient coefficient = ours.coefficient(covariate);
        String where = id + "." + covariate;
        comparison.same(where, coefficient.value(), expected.get("coef").get(covariate));
        comparison.same(
                where + ".se", coefficient.standardError(), expected.get("se").get(covariate));
        comparison.same(where + ".hr", coefficient.hazardRatio(), expected.get("hr").get(covariate));
        Interval interval = coefficient.hazardRatioInterval();
        comparison.same(
                where + ".low", interval.low(), expected.get("hr_ci").get(covariate).get(0));
        comparison.same(
                where + ".high",
                interval.high(),
                expected.get("hr_ci").get(covariate).get(1));
        if (expected.has("robust_se_cluster")) {
            comparison.same(
                    where + ".robust",
                    ours.robustCoefficient(covariate).orElseThrow().standardError(),
                    expected.get("robust_se_cluster").get(covariate));
        }
    }
}
