package org.evenhand.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.insight.facts.ToldCase.aCase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.insight.observed.Period;
import org.evenhand.kit.testing.PostgresForTests;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who could not be watched for a whole horizon is counted from quarters of days as it is from the facts, to the second. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImmatureQuartersTest {

    private static final Set<Long> HORIZONS = ImmatureQuarters.HORIZONS;
    private static final List<Set<Long>> SOME_HORIZONS =
            List.of(HORIZONS, Set.of(604_800L), Set.of(14_400L, 86_400L), Set.of(2_592_000L, 1_209_600L));
    private static final List<Period> PERIODS =
            List.of(Period.of(null, null), Period.of("2026-06-01", null), Period.of("2026-02-01", "2026-05-31"));
    private static final List<List<String>> BY = List.of(
            List.of("channel", "audience", "topic", "severity", "reach"), List.of("category", "month"), List.of());
    private static final int MANY = 100;
    private static final Duration A_QUARTER = Duration.ofHours(6);
    private static final long NINETY_MINUTES = 5_400;

    @Inject
    Telling telling;

    @Inject
    Jdbi jdbi;

    @Inject
    PageCells cells;

    @Inject
    CellFolding folding;

    @Inject
    CellRecount recount;

    @Test
    void quartersSayWhatTheFactsSayWhateverHappensToThem() {
        CelledBrand brand = new CelledBrand(telling, 17);
        brand.tell(3_000);
        compare(brand.name);
        folding.fold();
        compare(brand.name);
        // One import was looked at last within a day, before some of its cases came, the other at the very midnight.
        watch(brand.name, "2026-07-03T17:20:00Z", "2026-06-29T04:10:33.4Z");
        watch(brand.name, "2026-07-12T00:00:00Z", "2026-06-30T23:59:59Z");
        compare(brand.name);
        brand.change();
        compare(brand.name);
        folding.fold();
        watch(brand.name, "2026-06-29T04:10:33.4Z", "2026-06-28T19:45:00Z");
        compare(brand.name);
        brand.takeImportBack();
        compare(brand.name);
        recount.rebuild(brand.name);
        compare(brand.name);
    }

    private void compare(String brand) {
        assertThat(recount.compare(brand)).isZero();
        for (int each = 0; each < SOME_HORIZONS.size(); each++) {
            for (int other = 0; other < BY.size(); other++) {
                Period period = PERIODS.get((each + other) % PERIODS.size());
                CellQuestion question = new CellQuestion(brand, period, null, BY.get(other), SOME_HORIZONS.get(each));
                compare(question, from(question, this::quarters), from(question, this::facts));
            }
        }
    }

    private void compare(CellQuestion question, Map<String, CellGroup> quarters, Map<String, CellGroup> facts) {
        facts.forEach((name, group) -> {
            CellGroup same = quarters.getOrDefault(name, new CellGroup(Map.of()));
            for (long horizon : question.horizons()) {
                assertThat(same.immature(horizon))
                        .as("%s %s within %d", question, name, horizon)
                        .isEqualTo(group.immature(horizon));
            }
            assertThat(lately(same)).as("%s %s resolved lately", question, name).isEqualTo(lately(group));
        });
        assertThat(quarters.keySet().stream().filter(name -> !facts.containsKey(name)))
                .as("what the facts know nothing of")
                .allSatisfy(name -> {
                    assertThat(question.horizons())
                            .allSatisfy(horizon -> assertThat(quarters.get(name).immature(horizon))
                                    .isEqualTo(Immature.NONE));
                    assertThat(lately(quarters.get(name))).containsOnly(0L);
                });
    }

    /** How many were watched for up to so long since they were resolved, so far as they are looked at one by one. */
    private static List<Long> lately(CellGroup group) {
        CellClock watched = group.reopeningsWatched();
        return LongStream.of(DurationBins.edges())
                .filter(edge -> edge <= NINETY_MINUTES)
                .mapToObj(watched::unseenBy)
                .toList();
    }

    private static final String RESOLVED_LATELY = """
            insert into fact (case_id, version, brand, channel, audience, granularity, arrived_at, ending, ended_at,
                ending_audience, reopened_at, knows_answers, knows_endings, public_replies, replies_asking_for_private)
            select gen_random_uuid(), 1, ?, 'x', 'public', 'second', ended_at - interval '1 hour', 'resolution', ended_at,
                'public', case when reopened_at < timestamptz '2026-03-20 16:47:11Z' then reopened_at end, true, true, 0, 0
            from (select ended_at, ended_at + -ln(1 - mod(number * 0.7548776662, 1)) * interval '90 hours' as reopened_at
                  from (select number, timestamptz '2026-03-20 16:47:11Z' - mod(number * 0.5698402910, 1) * interval '1 day' * ?
                            as ended_at
                        from generate_series(1, 4000) as number) as ended) as resolved
            """;

    private static final String REOPENED = """
            select whole_seconds(ended_at, coalesce(reopened_at, timestamptz '2026-03-20 16:47:11Z')) as duration,
                   reopened_at is not null as reopened
            from fact where brand = ?
            """;

    /** The harder the fewer days there are: then all were resolved only lately, and when exactly is known of few. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 9, 20})
    void sharesOpenedAgainAreWhatTheRowsSay(int days) {
        String brand = "lately-" + UUID.randomUUID();
        jdbi.useHandle(handle -> {
            handle.execute(RESOLVED_LATELY, brand, days);
            // It was watched until this second.
            handle.execute(
                    "update fact set newest_at = '2026-03-20 16:47:11Z' where case_id = (select case_id from fact where brand = ? limit 1)",
                    brand);
        });
        folding.fold();

        CellQuestion question = new CellQuestion(brand, Period.of(null, null), null, List.of(), HORIZONS);
        CellGroup group =
                ((CellAnswer.FromCells) cells.of(question)).table().groups().getFirst();
        KaplanMeier rows = KaplanMeier.of(LifeTable.of(jdbi.withHandle(handle -> handle.createQuery(REOPENED)
                .bind(0, brand)
                .map((row, context) -> new Observation(row.getLong(1), row.getBoolean(2) ? 1 : 0, 1))
                .list())));
        for (long horizon : HORIZONS) {
            if (rows.lifeTable().atRisk(horizon) >= MANY) {
                double fromCells = KaplanMeier.of(
                                group.reopenings(horizon).lifeTable().orElseThrow())
                        .estimateAt(horizon)
                        .orElseThrow()
                        .value();
                double fromRows = rows.estimateAt(horizon).orElseThrow().value();
                assertThat(fromCells).as("%d days, within %d", days, horizon).isCloseTo(fromRows, within(0.002));
            }
        }
    }

    private void watch(String brand, String before, String until) {
        jdbi.useHandle(handle -> handle.execute("""
                update observation set observed_until = cast(? as timestamptz)
                where brands @> array[cast(? as text)] and observed_until = cast(? as timestamptz)
                """, until, brand, before));
    }

    /** At each of these the horizons begin in another part of a day: the nearer edge of a quarter is before, after, or just there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-20T00:00:00Z",
                "2026-03-20T00:00:01.5Z",
                "2026-03-20T08:59:30Z",
                "2026-03-20T11:59:59Z",
                "2026-03-20T12:00:00Z",
                "2026-03-20T14:30:30.7Z",
                "2026-03-20T21:00:00Z",
                "2026-03-20T23:59:59Z"
            })
    void aSecondDecidesWhoCouldBeWatchedForTheWholeHorizon(String until) {
        String brand = "second-" + UUID.randomUUID();
        UUID importId = UUID.randomUUID();
        Instant end = Instant.parse(until);
        List<Instant> moments = momentsAround(Instant.ofEpochSecond(end.getEpochSecond()));
        List<ToldCase> all = new ArrayList<>();
        for (Instant moment : moments) {
            all.add(aCase(brand, moment).observedBy(importId));
            all.add(aCase(brand, moment.minus(Duration.ofDays(40)))
                    .observedBy(importId)
                    .ended("resolution", moment, "public"));
        }
        telling.cases(all.toArray(ToldCase[]::new));
        telling.page(ToldImport.ofCases(importId, end, brand).told());
        folding.fold();

        CellQuestion question = new CellQuestion(brand, Period.of(null, null), null, List.of(), HORIZONS);
        CellGroup group = from(question, this::quarters).get("");
        for (long horizon : HORIZONS) {
            long young = moments.stream()
                    .filter(moment -> seconds(moment, end) >= 0 && seconds(moment, end) < horizon)
                    .count();
            assertThat(group.immature(horizon).answersKnown())
                    .as("%s: arrived within %d", until, horizon)
                    .isEqualTo(young);
            assertThat(group.immature(horizon).endingsKnown()).isEqualTo(young);
            assertThat(group.immature(horizon).reopeningsKnown())
                    .as("%s: resolved within %d", until, horizon)
                    .isEqualTo(young);
            assertThat(group.immature(horizon).resolvedUnseen())
                    .isEqualTo(moments.stream()
                            .filter(moment -> seconds(moment, end) < 0)
                            .count());
        }
    }

    private static List<Instant> momentsAround(Instant end) {
        List<Instant> moments = new ArrayList<>();
        for (int days : new int[] {0, 1, 7, 14}) {
            Instant edge = end.minus(Duration.ofDays(days));
            Instant quarter = edge.truncatedTo(ChronoUnit.DAYS);
            while (!quarter.plus(A_QUARTER).isAfter(edge)) {
                quarter = quarter.plus(A_QUARTER);
            }
            for (int second = -2; second <= 2; second++) {
                moments.add(edge.plusSeconds(second));
                moments.add(edge.plusSeconds(second).plusMillis(900));
                moments.add(quarter.plusSeconds(second));
                moments.add(quarter.plus(A_QUARTER).plusSeconds(second));
                moments.add(quarter.plus(A_QUARTER.dividedBy(2)).plusSeconds(second));
            }
        }
        return moments;
    }

    private static long seconds(Instant since, Instant until) {
        return until.getEpochSecond() - since.getEpochSecond();
    }

    private void quarters(CellReading reading) {
        new ImmatureCases(reading).count(reading.question().horizons());
    }

    private void facts(CellReading reading) {
        Set<Long> horizons = reading.question().horizons();
        new ImmatureFacts(reading).countAll(horizons);
        long longest = horizons.stream().max(Long::compare).orElseThrow();
        reading.each(
                NotReopened.FACTS.formatted(
                        reading.groups().columns(),
                        reading.groups().words(),
                        WatchedFacts.chosen(
                                WatchedFacts.YOUNG, WatchedFacts.YOUNG_WITH_OWN_END, WatchedFacts.BRIEF_BY_OWN_END)),
                query -> query.bind("longest", longest),
                NotReopened::add);
    }

    private Map<String, CellGroup> from(CellQuestion question, Consumer<CellReading> counting) {
        return jdbi.inTransaction(handle -> {
            CellGroups groups = new CellGroups(question.attributes());
            counting.accept(new CellReading(handle, question, Observers.of(handle, question.brand()), groups));
            Map<String, CellGroup> named = new TreeMap<>();
            groups.all().forEach(group -> named.put(name(question, group), group));
            return named;
        });
    }

    private static String name(CellQuestion question, CellGroup group) {
        return String.join(
                " ",
                question.attributes().stream()
                        .map(group::trait)
                        .map(String::valueOf)
                        .toList());
    }
}
