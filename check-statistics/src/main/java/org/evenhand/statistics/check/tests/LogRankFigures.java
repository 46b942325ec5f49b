package org.evenhand.statistics.check.tests;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.evenhand.statistics.ChiSquareTest;
import org.evenhand.statistics.LogRank;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Tolerance;

/** A log-rank test in the shape in which files give it. */
public record LogRankFigures(List<String> groups, LogRank test) {

    public Figures all() {
        Optional<ChiSquareTest> chiSquare = test.test();
        return new Figures()
                .with("groups", Recomputed.labels(groups))
                .values("n", every().mapToDouble(test::cases), Tolerance.EXACT)
                .values("observed", observed(), Tolerance.CLOSED_FORM)
                .values("expected", expected(), Tolerance.CLOSED_FORM)
                .matrix("var", variance(), Tolerance.CLOSED_FORM)
                .value("chisq", chiSquare.map(ChiSquareTest::statistic).orElse(Double.NaN))
                .exactly(
                        "df",
                        chiSquare.map(ChiSquareTest::degreesOfFreedom).orElse(0))
                .tail("p", chiSquare.map(ChiSquareTest::pValue).orElse(Double.NaN));
    }

    DoubleStream observed() {
        return every().mapToDouble(test::observed);
    }

    DoubleStream expected() {
        return every().mapToDouble(test::expected);
    }

    private double[][] variance() {
        return every().mapToObj(g ->
                        every().mapToDouble(h -> test.variance().at(g, h)).toArray())
                .toArray(double[][]::new);
    }

    private IntStream every() {
        return IntStream.range(0, groups.size());
    }
}
