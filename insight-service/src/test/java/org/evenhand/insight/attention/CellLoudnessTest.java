package org.evenhand.insight.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import org.evenhand.insight.attention.LoudnessReport.ReachClass;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.cells.CelledBrand;
import org.evenhand.insight.cells.PageCells;
import org.evenhand.insight.comparison.CellSource;
import org.evenhand.insight.comparison.CellsAgainstRows;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.Period;
import org.evenhand.kit.testing.PostgresForTests;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Loudness from cells is what the same report made from the rows says. */
@Tag("long")
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CellLoudnessTest {

    @Inject
    Telling telling;

    @Inject
    PageCells cells;

    @Inject
    ObservedCaseReader rows;

    private final CellsAgainstRows all = new CellsAgainstRows();

    @Test
    void theLoudnessIsWhatTheRowsSay() {
        CelledBrand brand = new CelledBrand(telling, 5);
        brand.tell(8_000);
        compare(brand, Served.ANSWER);
        compare(brand, Served.RESOLUTION);
        all.assertAll();
    }

    private void compare(CelledBrand brand, Served served) {
        ClassesQuestion question = new ClassesQuestion(
                brand.name,
                Period.of(null, null),
                null,
                served,
                EnumSet.of(Attribute.CHANNEL, Attribute.AUDIENCE, Attribute.SEVERITY),
                Optional.empty());
        Loudness loudness = new Loudness(Margins.DEFAULT, Thresholds.DEFAULT);
        LoudnessReport fromRows = loudness.of(question, rows.of(brand.name, question.period(), null));
        CellTable table = CellsAgainstRows.table(cells, brand.name, question.period(), question.horizon());
        LoudnessReport fromCells = new CellLoudness(loudness).of(question, CellSource.of(table));

        assertThat(fromCells.publicCases()).isEqualTo(fromRows.publicCases());
        assertThat(fromCells.unknownReach()).isEqualTo(fromRows.unknownReach());
        assertThat(fromCells.leftOut()).isEqualTo(fromRows.leftOut());
        all.same(served + " trend", fromCells.trend().z(), fromRows.trend().z(), 0.1);
        assertThat(fromCells.perDoubling().estimate()).isNull();
        assertThat(fromCells.perDoubling().events())
                .isEqualTo(fromRows.perDoubling().events());
        assertThat(fromCells.control().customers()).isNull();
        assertThat(fromCells.classes()).hasSize(4);
        for (int each = 0; each < fromRows.classes().size(); each++) {
            ReachClass ofCells = fromCells.classes().get(each);
            ReachClass ofRows = fromRows.classes().get(each);
            assertThat(ofCells.reach()).isEqualTo(ofRows.reach());
            assertThat(ofCells.cases()).isEqualTo(ofRows.cases());
            assertThat(ofCells.events()).isEqualTo(ofRows.events());
            all.same(served + " expected", ofCells.expected(), ofRows.expected(), 0.005 * ofRows.expected());
            all.same(
                    served + " hazards",
                    ofCells.hazardRatio().estimate(),
                    ofRows.hazardRatio().estimate(),
                    0.02);
            if (each > 0) {
                all.compare(served.share(), served + " share of " + ofRows.reach(), ofCells.share(), ofRows.share());
                all.compare(
                        served.meanWait(),
                        served + " wait of " + ofRows.reach(),
                        ofCells.meanWait(),
                        ofRows.meanWait());
            }
        }
    }
}
