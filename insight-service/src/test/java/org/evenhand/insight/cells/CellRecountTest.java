package org.evenhand.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.insight.observed.Period;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.Lane;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Whatever happens to facts, the cells follow; and where they did not, it is seen and set right. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CellRecountTest {

    private static final Instant MORNING = Instant.parse("2026-02-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @Inject
    Telling telling;

    @Inject
    Jdbi jdbi;

    @Inject
    CellRecount recount;

    @Inject
    CellFolding folding;

    @Inject
    PageCells cells;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void aNewerVersionIsCountedInsteadOfTheOlderOne() {
        ToldCase told = aCase(brand, MORNING).about("delivery", "low", "en");
        telling.cases(told);
        telling.cases(told.version(2).about("billing", "high", "en").ended("resolution", NOON, "public"));

        assertThat(recount.compare(brand)).isZero();
        assertThat(counted("select topic from counted_cell where brand = :brand group by topic having sum(cases) <> 0"))
                .containsExactly("billing");
    }

    @Test
    void aCaseThatIsGoneIsNotCountedAnyMore() {
        ToldCase told = aCase(brand, MORNING);
        telling.cases(told, aCase(brand, NOON).answered(NOON));
        folding.fold();
        telling.page(told.erased());

        assertThat(recount.compare(brand)).isZero();
        assertThat(table().count(CellCount.CASES)).isEqualTo(1);
    }

    @Test
    void whatIsToldTwiceIsCountedOnceAndWritesNothing() {
        ToldCase told = aCase(brand, MORNING).answered(NOON);
        telling.cases(told);
        folding.fold();
        telling.cases(told);
        telling.cases(told.version(2).named("another number"));

        assertThat(counted("select 'change' from cell_change where brand = :brand"))
                .isEmpty();
        assertThat(table().count(CellCount.CASES)).isEqualTo(1);
    }

    @Test
    void nothingIsFoldedWhileCellsAreMadeAnew() {
        telling.cases(aCase(brand, MORNING).answered(NOON));

        assertThat(jdbi.<Long, RuntimeException>withHandle(
                        handle -> CellLock.holding(handle, () -> CompletableFuture.supplyAsync(folding::fold)
                                .join())))
                .isZero();
        assertThat(counted("select 'change' from cell_change where brand = :brand"))
                .isNotEmpty();
        assertThat(folding.fold()).isPositive();
        assertThat(recount.compare(brand)).isZero();
    }

    @Test
    void aCellThatWasAlteredByHandIsSeenAndMadeAnew() {
        telling.cases(aCase(brand, MORNING).answered(NOON), aCase(brand, NOON));
        folding.fold();
        alter("update page_cell set answered = answered + 3 where brand = ? and answered > 0");
        alter("update page_cell_open set without_ending = 7 where brand = ? and width = 'hour'");

        assertThat(recount.compare(brand)).isGreaterThanOrEqualTo(2);
        assertThat(answer()).isInstanceOf(CellAnswer.RowsNeeded.class);

        assertThat(recount.rebuild(brand)).isGreaterThanOrEqualTo(2);
        assertThat(recount.compare(brand)).isZero();
        assertThat(answer()).isInstanceOf(CellAnswer.FromCells.class);
    }

    @Test
    void aQuarterOfADayThatWasAlteredByHandIsSeenAndMadeAnew() {
        telling.cases(aCase(brand, MORNING).ended("resolution", NOON, "public"));
        folding.fold();
        alter("update page_cell_quarter set resolved_in_a_week = 5, not_reopened = 0 where brand = ?");

        assertThat(recount.compare(brand)).isPositive();
        recount.rebuild(brand);

        assertThat(recount.compare(brand)).isZero();
        assertThat(counted("select sum(resolved_in_a_week) from page_cell_quarter where brand = :brand"))
                .containsExactly("1");
    }

    @Test
    void aCaseThatSaysLaterUntilWhenItWasWatchedIsInNoQuarterAnyMore() {
        ToldCase told = aCase(brand, MORNING).ended("resolution", NOON, "public");
        telling.cases(told);
        telling.cases(told.version(2).watchedUntil(NOON.plusSeconds(60)));

        assertThat(recount.compare(brand)).isZero();
        assertThat(
                        counted(
                                "select quarter from counted_cell_quarter where brand = :brand group by quarter having sum(answers_known) <> 0"))
                .isEmpty();
    }

    @Test
    void cellsOfWhichNothingIsLeftAreSeenAndGo() {
        telling.cases(aCase(brand, MORNING).answered(NOON));
        folding.fold();
        alter("update page_cell set channel = 'elsewhere' where brand = ?");

        assertThat(recount.compare(brand)).isPositive();
        recount.rebuild(brand);

        assertThat(recount.compare(brand)).isZero();
        assertThat(counted("select distinct channel from page_cell where brand = :brand"))
                .containsExactly("x");
    }

    @Test
    void bothLanesAtOnceWhileCellsAreFoldedAndRebuiltCountEveryCaseOnce() throws Exception {
        List<ToldCase> shared = new ArrayList<>();
        for (int each = 0; each < 150; each++) {
            shared.add(aCase(brand, MORNING.plusSeconds(each)));
        }
        try (ExecutorService lanes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (Lane lane : Lane.values()) {
                all.add(lanes.submit(() -> tellOn(lane, shared)));
            }
            all.add(lanes.submit(() -> repeatedly(folding::fold)));
            all.add(lanes.submit(() -> repeatedly(() -> recount.rebuild(brand))));
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(recount.compare(brand)).isZero();
        folding.fold();
        assertThat(recount.compare(brand)).isZero();
        assertThat(table().count(CellCount.CASES)).isEqualTo(150 + 2 * 8 * 200);
    }

    /** On both lanes the same cases come in other versions, in another order, among many of its own. */
    private void tellOn(Lane lane, List<ToldCase> shared) {
        Random random = new Random(lane.ordinal());
        for (int page = 0; page < 8; page++) {
            List<CloudEvent> events = new ArrayList<>();
            for (int each = 0; each < 200; each++) {
                Instant arrived = MORNING.plusSeconds(random.nextInt(500_000));
                ToldCase told = aCase(brand, arrived).on(random.nextBoolean() ? "x" : "email", "public", null);
                events.add((random.nextBoolean() ? told : told.answered(arrived.plusSeconds(600))).told());
            }
            for (ToldCase each : shared) {
                events.add(anew(each, 1 + random.nextInt(50), random).told());
            }
            telling.page(lane, events);
        }
    }

    private static synchronized ToldCase anew(ToldCase told, long version, Random random) {
        return told.version(version).on("x", random.nextBoolean() ? "public" : "private", null);
    }

    private static void repeatedly(Runnable work) {
        for (int time = 0; time < 5; time++) {
            work.run();
        }
    }

    @Test
    void lateCasesAndOwnEndsBeyondTheImportNeedTheRows() {
        UUID importId = UUID.randomUUID();
        telling.cases(aCase(brand, MORNING).observedBy(importId).watchedUntil(NOON.plusSeconds(100)));
        assertThat(answer()).isInstanceOf(CellAnswer.RowsNeeded.class);
        telling.page(ToldImport.ofCases(importId, NOON.plusSeconds(100), brand).told());
        assertThat(answer()).isInstanceOf(CellAnswer.FromCells.class);

        telling.cases(aCase(brand, MORNING).enteredAt(NOON));

        assertThat(answer())
                .isEqualTo(new CellAnswer.RowsNeeded(
                        "1 of the cases were watched only from some time after their arrival on"));
    }

    @Test
    void whatCellsCannotTellNeedsTheRows() {
        Period march = Period.of("2026-03-01", "2026-03-31");
        Period tenDays = Period.of("2026-03-01", "2026-03-10");

        assertThat(reason(march, null, "channel")).isEmpty();
        assertThat(reason(tenDays, null, "channel"))
                .hasValueSatisfying(why -> assertThat(why).contains("whole months"));
        assertThat(reason(march, NOON, "channel"))
                .hasValueSatisfying(why -> assertThat(why).contains("earlier moment"));
        assertThat(reason(march, null, "topic", "language", "source"))
                .hasValue("cells do not tell cases apart by language and source");
    }

    private java.util.Optional<String> reason(Period period, Instant asOf, String... by) {
        return new CellQuestion(brand, period, asOf, List.of(by)).needsRowsBecause();
    }

    private CellAnswer answer() {
        return cells.of(new CellQuestion(brand, Period.of(null, null), null, List.of("channel")));
    }

    private CellTable table() {
        return ((CellAnswer.FromCells) answer()).table();
    }

    private void alter(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql, brand));
    }

    private List<String> counted(String sql) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("brand", brand).mapTo(String.class).list());
    }
}
