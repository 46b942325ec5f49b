package org.evenhand.insight.comparison;

import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.api.SoftAssertions;
import org.evenhand.insight.cells.CellAnswer;
import org.evenhand.insight.cells.CellQuestion;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.cells.PageCells;
import org.evenhand.insight.comparison.Comparison.Side;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.Measure.Scale;
import org.evenhand.insight.observed.Period;

/** Holds what cells say against what rows say, as close as bins allow. */
public final class CellsAgainstRows {

    private static final List<String> FINEST = List.of("channel", "audience", "topic", "severity", "reach", "year");

    private final SoftAssertions all = new SoftAssertions();

    /** The finest cells. */
    public static CellTable table(PageCells cells, String brand, Period period, Horizon horizon) {
        return switch (cells.of(
                new CellQuestion(brand, period, null, FINEST, new TreeSet<>(Set.of(horizon.seconds()))))) {
            case CellAnswer.FromCells found -> found.table();
            case CellAnswer.RowsNeeded rows -> throw new AssertionError(rows.because());
        };
    }

    /** One comparison. */
    public void compare(Measure measure, String what, Comparison cells, Comparison rows) {
        all.assertThat(cells.leftOut()).as(what).isEqualTo(rows.leftOut());
        sameCounts(what, cells.crude().a(), rows.crude().a());
        sameCounts(what, cells.crude().b(), rows.crude().b());
        same(what + " treatment", cells.kitagawa().treatment(), rows.kitagawa().treatment(), 1e-6);
        same(what + " mix", cells.kitagawa().mix(), rows.kitagawa().mix(), 1e-6);
        all.assertThat(cells.adjusted().coarsened())
                .as(what)
                .isEqualTo(rows.adjusted().coarsened());
        if (Math.min(rows.crude().a().cases(), rows.crude().b().cases()) < 30) {
            return;
        }
        close(
                measure,
                what + " crude a",
                cells.crude().a().value(),
                rows.crude().a().value());
        close(
                measure,
                what + " crude b",
                cells.crude().b().value(),
                rows.crude().b().value());
        if (cells.adjusted().strataUsed() != rows.adjusted().strataUsed()) {
            // In a bin nobody knows who came last, so a stratum of few may seem to be over a little sooner.
            all.assertThat(cells.adjusted().strataUsed())
                    .as(what)
                    .isEqualTo(rows.adjusted().strataUsed() - 1);
            same(
                    what + " coverage",
                    cells.adjusted().coverage(),
                    rows.adjusted().coverage(),
                    0.05);
            return;
        }
        same(what + " coverage", cells.adjusted().coverage(), rows.adjusted().coverage(), 1e-6);
        close(
                measure,
                what + " adjusted a",
                cells.adjusted().a().value(),
                rows.adjusted().a().value());
        close(
                measure,
                what + " adjusted b",
                cells.adjusted().b().value(),
                rows.adjusted().b().value());
        if (rows.adjusted().low() != null) {
            double width = rows.adjusted().high() - rows.adjusted().low();
            same(what + " width", cells.adjusted().high() - cells.adjusted().low(), width, 0.02 * width);
        }
        if (rows.p() != null) {
            same(what + " z", z(cells.p()), z(rows.p()), 0.15);
        }
        if (rows.hazardRatio().estimate() != null) {
            double error =
                    Math.log(rows.hazardRatio().high() / rows.hazardRatio().low()) / 3.92;
            same(
                    what + " hazards",
                    Math.log(cells.hazardRatio().estimate()),
                    Math.log(rows.hazardRatio().estimate()),
                    Math.max(0.02, 0.25 * error));
        }
    }

    private void sameCounts(String what, Side cells, Side rows) {
        all.assertThat(cells.cases()).as(what).isEqualTo(rows.cases());
        all.assertThat(cells.events()).as(what).isEqualTo(rows.events());
    }

    private void close(Measure measure, String what, Double cells, Double rows) {
        boolean isExact = measure.scale() == Scale.PROPORTION || measure.scale() == Scale.RATIO;
        double most = isExact ? 2e-6 : measure.scale() == Scale.SHARE ? 0.002 : rows == null ? 0 : 0.01 * rows;
        same(what, cells, rows, most);
    }

    /** One number, with the most that it may differ by. */
    public void same(String what, Double cells, Double rows, double most) {
        if (rows == null || cells == null) {
            all.assertThat(cells).as(what).isEqualTo(rows);
        } else {
            all.assertThat(cells).as(what).isCloseTo(rows, within(most));
        }
    }

    private static double z(double p) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(p / 2);
    }

    /** Fails with all that differed. */
    public void assertAll() {
        all.assertAll();
    }
}
