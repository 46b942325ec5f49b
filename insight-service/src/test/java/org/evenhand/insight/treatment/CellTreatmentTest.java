package org.evenhand.insight.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.api.SoftAssertions;
import org.evenhand.insight.cells.CellAnswer;
import org.evenhand.insight.cells.CellQuestion;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.cells.CelledBrand;
import org.evenhand.insight.cells.PageCells;
import org.evenhand.insight.channels.Period;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.treatment.Comparison.Side;
import org.evenhand.insight.treatment.LoudnessReport.ReachClass;
import org.evenhand.insight.treatment.Measure.Scale;
import org.evenhand.kit.testing.PostgresForTests;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A report made from cells says what the same report made from the rows says. */
@Tag("long")
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CellTreatmentTest {

    private static final List<String> FINEST = List.of("channel", "audience", "topic", "severity", "reach", "year");

    @Inject
    Telling telling;

    @Inject
    PageCells cells;

    @Inject
    ObservedCaseReader rows;

    private final Treatment treatment = new Treatment(Margins.DEFAULT, Thresholds.DEFAULT);
    private final Random random = new Random(7);
    private final SoftAssertions all = new SoftAssertions();

    @Test
    void everyMeasureAndTheLoudnessAreWhatTheRowsSay() {
        CelledBrand brand = new CelledBrand(telling, 5);
        brand.tell(8_000);
        compareLoudness(brand, Served.ANSWER);
        compareLoudness(brand, Served.RESOLUTION);
        for (Measure measure : Measure.values()) {
            compare(question(brand, measure, Grouping.PUBLIC_PRIVATE, Set.of()));
            compare(question(brand, measure, Grouping.PUBLIC_PRIVATE, Set.of(Attribute.TOPIC, Attribute.SEVERITY)));
            compare(question(brand, measure, Grouping.CHANNELS, Set.of(Attribute.CATEGORY)));
        }
        brand.change();
        brand.takeImportBack();
        for (Measure measure : Measure.values()) {
            compare(question(brand, measure, Grouping.PUBLIC_PRIVATE, Set.of(Attribute.REACH)));
            compare(question(brand, measure, Grouping.PUBLIC_PRIVATE, Set.of(Attribute.SEVERITY, Attribute.YEAR)));
            compare(question(brand, measure, Grouping.CHANNELS, Set.of(Attribute.TOPIC, Attribute.SEVERITY)));
        }
        all.assertAll();
    }

    private Question question(CelledBrand brand, Measure measure, Grouping grouping, Set<Attribute> strata) {
        Period[] periods = {
            Period.of(null, null),
            Period.of("2026-02-01", "2026-04-30"),
            Period.of("2026-06-01", null),
            Period.of("2026-05-01", "2026-06-30")
        };
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        attributes.addAll(strata);
        return new Question(
                brand.name,
                periods[random.nextInt(periods.length)],
                null,
                grouping,
                Optional.empty(),
                Optional.empty(),
                measure,
                attributes,
                measure.usualHorizon());
    }

    private void compare(Question question) {
        ObservedCases observed = rows.of(question.brand(), question.period(), null);
        TreatmentReport fromRows = treatment.of(question, observed);
        TreatmentReport fromCells = treatment.of(question, CellSource.of(table(question)));
        assertThat(fromCells.basis()).isEqualTo("cells");
        assertThat(fromCells.cases()).isEqualTo(fromRows.cases());
        assertThat(fromCells.strata()).isEqualTo(fromRows.strata());
        assertThat(fromCells.comparisons()).hasSameSizeAs(fromRows.comparisons());
        for (int each = 0; each < fromRows.comparisons().size(); each++) {
            Comparison rows = fromRows.comparisons().get(each);
            compare(
                    question.measure(),
                    "%s %s %s %s against %s"
                            .formatted(question.measure(), question.period(), question.strata(), rows.a(), rows.b()),
                    fromCells.comparisons().get(each),
                    rows);
        }
    }

    private void compareLoudness(CelledBrand brand, Served served) {
        ClassesQuestion question = new ClassesQuestion(
                brand.name,
                Period.of(null, null),
                null,
                served,
                EnumSet.of(Attribute.CHANNEL, Attribute.AUDIENCE, Attribute.SEVERITY),
                Optional.empty());
        Loudness loudness = new Loudness(Margins.DEFAULT, Thresholds.DEFAULT);
        LoudnessReport fromRows = loudness.of(question, rows.of(brand.name, question.period(), null));
        LoudnessReport fromCells = new CellLoudness(loudness)
                .of(question, CellSource.of(table(brand.name, question.period(), question.horizon())));

        assertThat(fromCells.publicCases()).isEqualTo(fromRows.publicCases());
        assertThat(fromCells.unknownReach()).isEqualTo(fromRows.unknownReach());
        assertThat(fromCells.leftOut()).isEqualTo(fromRows.leftOut());
        same(served + " trend", fromCells.trend().z(), fromRows.trend().z(), 0.1);
        assertThat(fromCells.perDoubling().estimate()).isNull();
        assertThat(fromCells.perDoubling().events())
                .isEqualTo(fromRows.perDoubling().events());
        assertThat(fromCells.control().customers()).isNull();
        assertThat(fromCells.classes()).hasSize(4);
        for (int each = 0; each < fromRows.classes().size(); each++) {
            ReachClass cells = fromCells.classes().get(each);
            ReachClass rows = fromRows.classes().get(each);
            assertThat(cells.reach()).isEqualTo(rows.reach());
            assertThat(cells.cases()).isEqualTo(rows.cases());
            assertThat(cells.events()).isEqualTo(rows.events());
            same(served + " expected", cells.expected(), rows.expected(), 0.005 * rows.expected());
            same(
                    served + " hazards",
                    cells.hazardRatio().estimate(),
                    rows.hazardRatio().estimate(),
                    0.02);
            if (each > 0) {
                compare(served.share(), served + " share of " + rows.reach(), cells.share(), rows.share());
                compare(served.meanWait(), served + " wait of " + rows.reach(), cells.meanWait(), rows.meanWait());
            }
        }
    }

    private CellTable table(Question question) {
        return table(question.brand(), question.period(), question.tau());
    }

    private CellTable table(String brand, Period period, Horizon horizon) {
        return switch (cells.of(
                new CellQuestion(brand, period, null, FINEST, new TreeSet<>(Set.of(horizon.seconds()))))) {
            case CellAnswer.FromCells found -> found.table();
            case CellAnswer.RowsNeeded rows -> throw new AssertionError(rows.because());
        };
    }

    private void compare(Measure measure, String what, Comparison cells, Comparison rows) {
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

    private void same(String what, Double cells, Double rows, double most) {
        if (rows == null || cells == null) {
            all.assertThat(cells).as(what).isEqualTo(rows);
        } else {
            all.assertThat(cells).as(what).isCloseTo(rows, within(most));
        }
    }

    private static double z(double p) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(p / 2);
    }
}
