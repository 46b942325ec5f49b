package org.evenhand.insight.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.cells.CelledBrand;
import org.evenhand.insight.cells.PageCells;
import org.evenhand.insight.comparison.CellSource;
import org.evenhand.insight.comparison.CellsAgainstRows;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Period;
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

    @Inject
    Telling telling;

    @Inject
    PageCells cells;

    @Inject
    ObservedCaseReader rows;

    private final Treatment treatment = new Treatment(Margins.DEFAULT, Thresholds.DEFAULT);
    private final Random random = new Random(7);
    private final CellsAgainstRows all = new CellsAgainstRows();

    @Test
    void everyMeasureIsWhatTheRowsSay() {
        CelledBrand brand = new CelledBrand(telling, 5);
        brand.tell(8_000);
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
            all.compare(
                    question.measure(),
                    "%s %s %s %s against %s"
                            .formatted(question.measure(), question.period(), question.strata(), rows.a(), rows.b()),
                    fromCells.comparisons().get(each),
                    rows);
        }
    }

    private CellTable table(Question question) {
        return CellsAgainstRows.table(cells, question.brand(), question.period(), question.tau());
    }
}
