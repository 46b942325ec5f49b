package org.evenhand.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Period;
import org.evenhand.kit.testing.PostgresForTests;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.Estimate;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.RestrictedMean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What cells say is what the rows say, within the tolerances of methods.md 1.0.4. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PageCellsTest {

    private static final List<CellAttribute> TRAITS = List.of(
            CellAttribute.CHANNEL,
            CellAttribute.AUDIENCE,
            CellAttribute.TOPIC,
            CellAttribute.CATEGORY,
            CellAttribute.SEVERITY,
            CellAttribute.REACH);
    private static final List<String> HORIZONS = List.of("PT1H", "PT4H", "PT24H", "PT72H", "P7D", "P14D", "P30D");
    private static final int[] ANSWERED = {ObservedCases.ANSWERED};
    /** What reports wait for: in whatever way a case is resolved. */
    private static final int[] RESOLVED = {
        ObservedCases.RESOLVED_PUBLIC, ObservedCases.RESOLVED_PRIVATE, ObservedCases.RESOLVED_UNKNOWN_AUDIENCE
    };

    private static final int FEWEST = 30;
    /** In a bin nobody knows who came first; with fewer at risk than this, it can be more than the tolerances, but never much of the error. */
    private static final int MANY = 100;

    private static final int FEWEST_AT_RISK = 10;
    private static final double OF_THE_ERROR = 0.5;

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

    private final Random random = new Random(4);
    private final Map<String, Double> worst = new TreeMap<>();

    @Test
    void slicesAreWhatTheRowsSayAlsoAfterChanges() {
        compareSlices(5_000, 15);
        System.out.println("slices of cells: " + worst);
    }

    @Test
    @Tag("long")
    void twoHundredSlicesAreWhatTheRowsSayAlsoAfterChanges() {
        compareSlices(16_000, 50);
        System.out.println("long run: 200 slices of cells: " + worst);
    }

    private void compareSlices(int cases, int eachTime) {
        CelledBrand brand = new CelledBrand(telling, 11);

        brand.tell(cases);
        assertThat(recount.compare(brand.name)).isZero();
        compareSlices(brand.name, eachTime);
        folding.fold();
        assertThat(recount.compare(brand.name)).isZero();
        compareSlices(brand.name, eachTime);

        brand.change();
        compareSlices(brand.name, eachTime);
        brand.takeImportBack();
        folding.fold();
        compareSlices(brand.name, eachTime);
        assertThat(recount.compare(brand.name)).isZero();
    }

    private void compareSlices(String brand, int number) {
        SoftAssertions all = new SoftAssertions();
        CellRows everything = CellRows.of(jdbi, brand);
        for (int slice = 0; slice < number; ) {
            Period period = someMonths();
            List<CellAttribute> by = someTraits();
            CellTable table = table(brand, period, by);
            List<CellGroup> groups = table.groups().stream()
                    .sorted(Comparator.comparing(each -> traits(each, by).toString()))
                    .toList();
            CellRows rows = everything.within(period);
            for (int group = 0; group < 5 && slice < number; group++) {
                CellGroup some = groups.get(random.nextInt(groups.size()));
                CellRows same = rows.within(traits(some, by));
                assertThat(some.count(CellCount.CASES)).isEqualTo(same.cases());
                if (same.cases() >= FEWEST) {
                    compare(all, period + " " + traits(some, by), some, same);
                    slice++;
                }
            }
        }
        all.assertAll();
    }

    private void compare(SoftAssertions all, String slice, CellGroup group, CellRows rows) {
        all.assertThat(group.count(CellCount.TRANSFERS)).as(slice).isEqualTo(rows.transfers());
        long week = Duration.ofDays(7).toSeconds();
        all.assertThat(group.compensatedBy(week)).as(slice).isEqualTo(rows.compensatedBy(week));
        if (group.answers().cases() > 0) {
            compare(all, slice + " answers", group.answers(), rows.lifeTable(true), 2, ANSWERED);
        }
        compare(all, slice + " endings", group.endings(), rows.lifeTable(false), 4, RESOLVED);
    }

    private void compare(
            SoftAssertions all, String slice, CellClock clock, LifeTable rows, int kinds, int[] waitedFor) {
        LifeTable cells = clock.lifeTable().orElseThrow();
        all.assertThat(cells.cases()).as(slice).isEqualTo(rows.cases());
        AalenJohansen fromCells = AalenJohansen.of(cells, kinds);
        AalenJohansen fromRows = AalenJohansen.of(rows, kinds);
        KaplanMeier ofCells = KaplanMeier.of(
                clock.taking(kind -> IntStream.of(waitedFor).anyMatch(each -> each == kind) ? 1 : Observation.CENSORED)
                        .lifeTable()
                        .orElseThrow());
        KaplanMeier ofRows = KaplanMeier.of(rows.censoringAllBut(waitedFor));
        for (String horizon : HORIZONS) {
            double seconds = Duration.parse(horizon).toSeconds();
            // With fewer than ten at risk no report says anything (methods.md, E3): one case more or less is a tenth of
            // the curve.
            if (rows.atRisk(seconds) < FEWEST_AT_RISK || ofRows.lifeTable().eventsUntil(seconds) < 1) {
                continue;
            }
            boolean areMany = rows.atRisk(seconds) >= MANY && ofRows.lifeTable().eventsUntil(seconds) >= FEWEST;
            for (int kind = 1; kind <= kinds; kind++) {
                compare(
                        all,
                        areMany,
                        slice + " kind " + kind + " by " + horizon,
                        fromCells.estimateAt(kind, seconds).orElseThrow(),
                        fromRows.estimateAt(kind, seconds).orElseThrow());
            }
            compare(
                    all,
                    areMany,
                    slice + " Kaplan-Meier at " + horizon,
                    ofCells.estimateAt(seconds).orElseThrow(),
                    ofRows.estimateAt(seconds).orElseThrow());
            compareMeans(all, areMany, slice + " mean within " + horizon, ofCells, ofRows, seconds);
        }
    }

    private void compare(SoftAssertions all, boolean areMany, String what, Estimate cells, Estimate rows) {
        double error = rows.standardError().orElse(0);
        note(areMany ? "share" : "share of few, in errors", cells.value() - rows.value(), areMany ? 1 : error);
        all.assertThat(cells.value())
                .as(what)
                .isCloseTo(rows.value(), within(areMany ? 0.0016 : Math.max(0.0016, OF_THE_ERROR * error)));
        compareErrors(all, areMany, what, cells.standardError().orElse(0), error);
    }

    private void compareErrors(SoftAssertions all, boolean areMany, String what, double cells, double rows) {
        note(areMany ? "error, relative" : "error of few, relative", cells - rows, rows);
        all.assertThat(cells).as(what + " se").isCloseTo(rows, within((areMany ? 0.009 : 0.2) * rows));
    }

    private void compareMeans(
            SoftAssertions all, boolean areMany, String what, KaplanMeier cells, KaplanMeier rows, double seconds) {
        Optional<RestrictedMean> ofCells = RestrictedMean.of(cells, seconds);
        Optional<RestrictedMean> ofRows = RestrictedMean.of(rows, seconds);
        if (ofCells.isEmpty() || ofRows.isEmpty()) {
            return;
        }
        double value = ofRows.get().value();
        note(areMany ? "mean, relative" : "mean of few, relative", ofCells.get().value() - value, value);
        all.assertThat(ofCells.get().value())
                .as(what)
                .isCloseTo(
                        value,
                        within(Math.max(
                                0.008 * value,
                                areMany ? 0 : OF_THE_ERROR * ofRows.get().standardError())));
        compareErrors(
                all, areMany, what, ofCells.get().standardError(), ofRows.get().standardError());
    }

    private void note(String what, double difference, double of) {
        if (of > 0) {
            worst.merge(what, Math.abs(difference) / of, Math::max);
        }
    }

    private CellTable table(String brand, Period period, List<CellAttribute> by) {
        CellAnswer answer = cells.of(new CellQuestion(
                brand, period, null, by.stream().map(CellAttribute::word).toList()));
        return switch (answer) {
            case CellAnswer.FromCells fromCells -> fromCells.table();
            case CellAnswer.RowsNeeded rows -> throw new AssertionError(rows.because());
        };
    }

    private static Map<CellAttribute, String> traits(CellGroup group, List<CellAttribute> by) {
        Map<CellAttribute, String> traits = new EnumMap<>(CellAttribute.class);
        by.forEach(attribute -> traits.put(attribute, group.trait(attribute)));
        return traits;
    }

    private List<CellAttribute> someTraits() {
        List<CellAttribute> by = new ArrayList<>();
        TRAITS.stream().filter(each -> random.nextInt(4) == 0).forEach(by::add);
        return by;
    }

    private Period someMonths() {
        YearMonth first = YearMonth.of(2026, 1 + random.nextInt(6));
        YearMonth last = first.plusMonths(random.nextInt(6));
        return switch (random.nextInt(4)) {
            case 0 -> Period.of(null, null);
            case 1 -> Period.of(first.atDay(1).toString(), null);
            default -> Period.of(first.atDay(1).toString(), last.atEndOfMonth().toString());
        };
    }

    @Test
    void everyHorizonOfAReportIsAnEdgeOfABin() {
        assertThat(Stream.of(
                                "PT1H", "PT4H", "PT8H", "PT10H", "PT24H", "PT48H", "PT72H", "P7D", "P14D", "P30D",
                                "P60D", "P90D")
                        .map(Duration::parse)
                        .map(Duration::toSeconds))
                .allMatch(DurationBins::isEdge);
    }

    @Test
    void theDatabaseHasTheSameBins() {
        List<Long> edges = jdbi.withHandle(handle -> handle.createQuery("select unnest(duration_edges())")
                .mapTo(Long.class)
                .list());
        List<Integer> bins = jdbi.withHandle(handle -> handle.createQuery(
                        "select duration_bin(edge + step) from unnest(duration_edges()) as edge, generate_series(0, 1) as step order by edge, step")
                .mapTo(Integer.class)
                .list());

        assertThat(edges)
                .containsExactly(Arrays.stream(DurationBins.edges()).boxed().toArray(Long[]::new));
        assertThat(bins)
                .containsExactlyElementsOf(edges.stream()
                        .flatMap(edge -> Stream.of(DurationBins.of(edge), DurationBins.of(edge + 1)))
                        .toList());
        assertThat(bins).last().isEqualTo(DurationBins.COUNT - 1);
    }
}
