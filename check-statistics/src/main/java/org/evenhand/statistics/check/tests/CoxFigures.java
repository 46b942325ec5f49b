package org.evenhand.statistics.check.tests;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.evenhand.statistics.Coefficient;
import org.evenhand.statistics.CoxEstimate;
import org.evenhand.statistics.CoxModel;
import org.evenhand.statistics.CoxRows;
import org.evenhand.statistics.Ties;
import org.evenhand.statistics.check.Unusable;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Recomputed.Figure;
import org.evenhand.statistics.check.comparison.Tolerance;

/** A Cox regression in the shape in which files give it. */
public final class CoxFigures {

    private CoxFigures() {}

    /** With both rules for ties. */
    public static Figures withBothTies(CoxRows rows) {
        return new Figures().with("efron", of(rows, Ties.EFRON)).with("breslow", of(rows, Ties.BRESLOW));
    }

    public static Figures of(CoxRows rows, Ties ties) {
        return switch (CoxModel.fit(rows, ties)) {
            case CoxModel.NotEstimable(CoxModel.Reason reason) -> throw new Unusable("NOT_ESTIMABLE: " + reason.sentence());
            case CoxEstimate estimate -> of(estimate);
        };
    }

    private static Figures of(CoxEstimate model) {
        Figures figures = new Figures()
                .exactly("n", model.cases())
                .exactly("events", model.events())
                .with("coef", byName(model, name -> figure(model.coefficient(name).value())))
                .with("se", byName(model, name -> figure(model.coefficient(name).standardError())))
                .with("hr", byName(model, name -> figure(model.coefficient(name).hazardRatio())))
                .with("hr_ci", byName(model, name -> limits(model.coefficient(name))))
                .matrix("vcov", covariance(model), Tolerance.COX)
                .values(
                        "loglik",
                        DoubleStream.of(model.logLikelihoodAtZero(), model.logLikelihood()),
                        Tolerance.CLOSED_FORM)
                .value("score_test", model.scoreTest().statistic(), Tolerance.COX)
                .value("wald_test", model.waldTest().statistic(), Tolerance.COX)
                .value(
                        "lr_test",
                        model.likelihoodRatioTest().statistic(),
                        Tolerance.COX.forDifferenceOf(model.logLikelihood()));
        if (model.robustCovariance().isPresent()) {
            figures.with("robust_se_cluster", byName(model, name -> figure(robustError(model, name))))
                    .inputs("cluster");
        }
        return figures;
    }

    private static double robustError(CoxEstimate model, String name) {
        return model.robustCoefficient(name).orElseThrow().standardError();
    }

    private static Recomputed limits(Coefficient coefficient) {
        return Figures.limits(Optional.of(coefficient.hazardRatioInterval()), Tolerance.COX);
    }

    private static double[][] covariance(CoxEstimate model) {
        int size = model.covariates().size();
        return IntStream.range(0, size)
                .mapToObj(i -> IntStream.range(0, size)
                        .mapToDouble(j -> model.covariance().at(i, j))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Figures byName(CoxEstimate model, Function<String, Recomputed> figure) {
        Figures figures = new Figures();
        model.covariates().forEach(name -> figures.with(name, figure.apply(name)));
        return figures;
    }

    private static Figure figure(double value) {
        return new Figure(value, Tolerance.COX);
    }
}
