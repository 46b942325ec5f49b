package org.evenhand.insight.resolutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.evenhand.insight.cells.CellAnswer;
import org.evenhand.insight.cells.CellQuestion;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.cells.CelledBrand;
import org.evenhand.insight.cells.PageCells;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.resolutions.ResolutionReport.Estimate;
import org.evenhand.insight.resolutions.ResolutionReport.Group;
import org.evenhand.insight.resolutions.ResolutionReport.KindShare;
import org.evenhand.kit.testing.PostgresForTests;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;

/** What cells say of endings is what the rows say. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CellResolutionTest {

    @Inject
    Telling telling;

    @Inject
    PageCells cells;

    @Inject
    ObservedCaseReader rows;

    private final Resolutions resolutions = new Resolutions(Thresholds.DEFAULT);
    private final SoftAssertions all = new SoftAssertions();

    @Test
    void sharesByChannelAndTopicAreWhatTheRowsSay() {
        CelledBrand brand = new CelledBrand(telling, 3);
        brand.tell(5_000);
        brand.change();
        brand.takeImportBack();

        compare(brand, Period.of(null, null), Optional.empty(), Grouping.CHANNEL);
        compare(brand, Period.of(null, null), Optional.of(Horizon.of("PT24H")), Grouping.TOPIC);
        compare(brand, Period.of("2026-05-01", null), Optional.of(Horizon.of("P14D")), Grouping.CHANNEL);
        all.assertAll();
    }

    private void compare(CelledBrand brand, Period period, Optional<Horizon> horizon, Grouping grouping) {
        Question question = new Question(brand.name, period, null, horizon, grouping);
        ResolutionReport fromRows = resolutions.of(question, rows.of(brand.name, period, null));
        ResolutionReport fromCells = resolutions.of(question, source(question));

        assertThat(fromCells.basis()).isEqualTo("cells");
        assertThat(fromCells.horizon()).isEqualTo(fromRows.horizon());
        assertThat(fromCells.cases()).isEqualTo(fromRows.cases());
        compare(period + " overall", fromCells.overall(), fromRows.overall());
        assertThat(fromCells.groups()).hasSameSizeAs(fromRows.groups());
        for (int each = 0; each < fromRows.groups().size(); each++) {
            Group rows = fromRows.groups().get(each);
            compare(
                    period + " " + rows.group() + " " + rows.audience(),
                    fromCells.groups().get(each),
                    rows);
        }
    }

    private CellSource source(Question question) {
        long horizon = question.horizon().orElse(Resolutions.USUAL).seconds();
        CellAnswer answer = cells.of(new CellQuestion(
                question.brand(), question.period(), null, List.of("channel", "audience", "topic"), Set.of(horizon)));
        CellTable table = ((CellAnswer.FromCells) answer).table();
        return new CellSource(table, horizon, 1);
    }

    private void compare(String what, Group cells, Group rows) {
        all.assertThat(cells.cases()).as(what).isEqualTo(rows.cases());
        all.assertThat(cells.counted()).as(what).isEqualTo(rows.counted());
        all.assertThat(cells.events()).as(what).isEqualTo(rows.events());
        all.assertThat(cells.couldBeWatched()).as(what).isEqualTo(rows.couldBeWatched());
        all.assertThat(cells.leftOut()).as(what).isEqualTo(rows.leftOut());
        all.assertThat(cells.enough()).as(what).isEqualTo(rows.enough());
        all.assertThat(cells.reason()).as(what).isEqualTo(rows.reason());
        compare(what + " share", cells.share(), rows.share());
        compare(what + " hand-off", cells.handOff(), rows.handOff());
        if (rows.shares() != null) {
            compare(
                    what + " public",
                    cells.shares().resolvedInPublic(),
                    rows.shares().resolvedInPublic());
            compare(
                    what + " private",
                    cells.shares().resolvedInPrivate(),
                    rows.shares().resolvedInPrivate());
            compare(
                    what + " unresolved",
                    cells.shares().unresolved(),
                    rows.shares().unresolved());
            compare(what + " open", cells.shares().open(), rows.shares().open());
        }
    }

    private void compare(String what, Estimate cells, Estimate rows) {
        close(what, cells.estimate(), rows.estimate());
        close(what + " low", cells.low(), rows.low());
        close(what + " high", cells.high(), rows.high());
    }

    private void compare(String what, KindShare cells, KindShare rows) {
        all.assertThat(cells.cases()).as(what).isEqualTo(rows.cases());
        all.assertThat(cells.reason()).as(what).isEqualTo(rows.reason());
        all.assertThat(cells.method()).as(what).isEqualTo(rows.method());
        close(what, cells.estimate(), rows.estimate());
        close(what + " low", cells.low(), rows.low());
        close(what + " high", cells.high(), rows.high());
    }

    private void close(String what, Double cells, Double rows) {
        if (rows == null || cells == null) {
            all.assertThat(cells).as(what).isEqualTo(rows);
        } else {
            all.assertThat(cells).as(what).isCloseTo(rows, within(0.003));
        }
    }
}
