package org.evenhand.statistics.check.tests;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.evenhand.statistics.ChiSquareTest;
import org.evenhand.statistics.Confidence;
import org.evenhand.statistics.MantelHaenszel;
import org.evenhand.statistics.RatioEstimate;
import org.evenhand.statistics.RiskDifference;
import org.evenhand.statistics.check.comparison.Figures;

/** A comparison after Mantel and Haenszel in the shape in which files give it. */
final class MantelHaenszelFigures {

    private MantelHaenszelFigures() {}

    static Figures of(MantelHaenszel compared) {
        Optional<RiskDifference> difference = compared.riskDifference();
        Optional<ChiSquareTest> test = compared.test();
        return new Figures()
                .exactly("strata", compared.strata())
                .exactly("n1", compared.casesA())
                .exactly("n0", compared.casesB())
                .exactly("events1", compared.eventsA())
                .exactly("events0", compared.eventsB())
                .value("crude_rd", compared.crudeRiskDifference())
                .value("rd", valueOf(difference, RiskDifference::value))
                .value("rd_se_sato", valueOf(difference, RiskDifference::standardError))
                .interval("rd_ci_sato", difference.flatMap(each -> each.interval(Confidence.NINETY_FIVE)))
                .value("rd_se_binomial", valueOf(difference, RiskDifference::binomialStandardError))
                .value("rr", valueOf(compared.riskRatio(), RatioEstimate::value))
                .interval("rr_ci", compared.riskRatio().flatMap(each -> each.interval(Confidence.NINETY_FIVE)))
                .value("or", valueOf(compared.oddsRatio(), RatioEstimate::value))
                .interval("or_ci", compared.oddsRatio().flatMap(each -> each.interval(Confidence.NINETY_FIVE)))
                .value("cmh_chisq", valueOf(test, ChiSquareTest::statistic))
                .tail("cmh_p", valueOf(test, ChiSquareTest::pValue))
                .value(
                        "cmh_chisq_corrected",
                        valueOf(compared.testWithContinuityCorrection(), ChiSquareTest::statistic));
    }

    private static <T> double valueOf(Optional<T> estimate, ToDoubleFunction<T> value) {
        return estimate.stream().mapToDouble(value).findFirst().orElse(Double.NaN);
    }
}
