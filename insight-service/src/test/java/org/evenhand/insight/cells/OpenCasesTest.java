package org.evenhand.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.evenhand.insight.observed.Period;
import org.evenhand.kit.testing.PostgresForTests;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long open cases have waited is known by the hour, the day or the month: near enough for what is said of all. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OpenCasesTest {

    private static final List<Long> HORIZONS = List.of(14_400L, 86_400L, 604_800L, 1_209_600L, 2_592_000L);
    private static final int MANY = 100;

    private static final String WAITING = """
            insert into fact (case_id, version, brand, channel, audience, granularity, arrived_at, answered_at,
                knows_answers, knows_endings, public_replies, replies_asking_for_private)
            select gen_random_uuid(), 1, ?, 'x', 'public', 'second', arrived_at,
                case when answered_at < timestamptz '2026-05-20 16:47:11Z' then answered_at end, true, false, 0, 0
            from (select arrived_at, arrived_at + -ln(1 - mod(number * 0.7548776662, 1)) * interval '1 day' * ? as answered_at
                  from (select number, timestamptz '2026-05-20 16:47:11Z' - mod(number * 0.5698402910, 1) * interval '1 day' * ?
                            as arrived_at
                        from generate_series(1, 4000) as number) as arrived) as answered
            """;

    private static final String WAITED = """
            select whole_seconds(arrived_at, coalesce(answered_at, timestamptz '2026-05-20 16:47:11Z')) as duration,
                   answered_at is not null as answered
            from fact where brand = ?
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    PageCells cells;

    @Inject
    CellFolding folding;

    /** The harder the fewer days there are, and the longer people wait: then most are open, and when they came is known of few. */
    @ParameterizedTest
    @CsvSource({"2, 0.5", "2, 5", "5, 2", "20, 10", "60, 20", "200, 40"})
    void sharesAnsweredAreWhatTheRowsSay(int days, double meanDays) {
        String brand = "open-" + UUID.randomUUID();
        jdbi.useHandle(handle -> {
            handle.execute(WAITING, brand, meanDays, days);
            // It was watched until this second.
            handle.execute(
                    "update fact set newest_at = '2026-05-20 16:47:11Z' where case_id = (select case_id from fact where brand = ? limit 1)",
                    brand);
        });
        folding.fold();

        KaplanMeier rows = rows(brand);
        CellQuestion question = new CellQuestion(brand, Period.of(null, null), null, List.of());
        CellGroup group =
                ((CellAnswer.FromCells) cells.of(question)).table().groups().getFirst();
        KaplanMeier fromCells =
                KaplanMeier.of(group.answers().censoringAllBut(1).lifeTable().orElseThrow());
        for (long horizon : HORIZONS) {
            if (rows.lifeTable().atRisk(horizon) >= MANY) {
                assertThat(fromCells.estimateAt(horizon).orElseThrow().value())
                        .as("%d days, waits of %s, within %d", days, meanDays, horizon)
                        .isCloseTo(rows.estimateAt(horizon).orElseThrow().value(), within(0.0016));
            }
        }
    }

    private KaplanMeier rows(String brand) {
        return KaplanMeier.of(LifeTable.of(jdbi.withHandle(handle -> handle.createQuery(WAITED)
                .bind(0, brand)
                .map((row, context) -> new Observation(row.getLong(1), row.getBoolean(2) ? 1 : 0, 1))
                .list())));
    }
}
