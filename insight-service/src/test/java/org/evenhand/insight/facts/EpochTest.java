package org.evenhand.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenhand.kit.feed.Epochs;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What becomes of facts when case-service was restored to an earlier moment and tells everything again. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EpochTest {

    private static final Instant MORNING = Instant.parse("2026-02-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-02-01T23:00:00Z");

    @Inject
    Telling telling;

    @Inject
    CaseFeed feed;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void aVersionThatWasKnownIsTakenAgainAsItIsToldNow() {
        ToldCase told = aCase(brand, MORNING);
        telling.cases(told.version(5).answered(NIGHT));
        beginEpoch();

        telling.cases(told.version(4).answered(NOON));

        assertThat(strings("select answered_at = timestamptz '2026-02-01 12:00:00Z' from fact where brand = :brand"))
                .containsExactly("t");
    }

    @Test
    void aVersionOfThisReplayIsNotReplacedByAnOlderOne() {
        ToldCase told = aCase(brand, MORNING);
        beginEpoch();
        telling.cases(told.version(4).answered(NOON));

        telling.cases(told.version(3).answered(NIGHT));

        assertThat(strings("select version from fact where brand = :brand")).containsExactly("4");
    }

    @Test
    void aCaseThatHadArrivedAndNowHasNotIsNoFactAnyMore() {
        ToldCase told = aCase(brand, MORNING);
        telling.cases(told.version(5));
        beginEpoch();

        telling.cases(told.version(1).notArrived());

        assertThat(strings("select case_id from fact where brand = :brand")).isEmpty();
    }

    @Test
    void whatIsNotToldAgainGoesWhenTheReplayEnds() {
        ToldCase lost = aCase(brand, MORNING);
        ToldCase kept = aCase(brand, MORNING);
        UUID lostImport = UUID.randomUUID();
        telling.cases(lost, kept);
        telling.page(ToldImport.ofCases(lostImport, NOON, brand)
                .leavingOut(brand, "x", "it ends before it starts", 3)
                .leavingOutOfNoBrand("x", "it names no brand", 2)
                .told());
        int epoch = beginEpoch();
        telling.cases(kept);

        long untold = jdbi.inTransaction(handle -> feed.settle(handle, epoch));

        assertThat(untold).isGreaterThanOrEqualTo(2);
        assertThat(strings("select case_id from fact where brand = :brand"))
                .containsExactly(kept.id().toString());
        assertThat(strings("select reason from left_out where brand = :brand")).isEmpty();
        assertThat(strings("select import_id from observation where :brand = any(brands)"))
                .isEmpty();
        assertThat(strings("select import_id from unattributed where :brand <> ''"))
                .doesNotContain(lostImport.toString());
    }

    @Test
    void whatAnImportLeftOutStaysWhenItIsToldAgain() {
        ToldImport told = ToldImport.ofCases(UUID.randomUUID(), NOON, brand)
                .leavingOut(brand, "x", "it ends before it starts", 3);
        telling.page(told.told());
        int epoch = beginEpoch();
        telling.page(told.told());

        jdbi.useTransaction(handle -> feed.settle(handle, epoch));

        assertThat(strings("select cases from left_out where brand = :brand")).containsExactly("3");
    }

    private int beginEpoch() {
        return jdbi.inTransaction(handle -> {
            handle.execute("insert into feed_epoch (feed) values ('case-service') on conflict do nothing");
            int before = Epochs.numberOf(handle, feed.feed());
            assertThat(epochs().begin(handle, before, "A test says so.")).isTrue();
            return Epochs.numberOf(handle, feed.feed());
        });
    }

    private Epochs epochs() {
        return new Epochs(feed.feed(), clock);
    }

    private List<String> strings(String sql) {
        return jdbi.withHandle((Handle handle) ->
                handle.createQuery(sql).bind("brand", brand).mapTo(String.class).list());
    }
}
