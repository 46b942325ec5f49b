package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoarseningTest {

    private static final Coarsening HALF =
            new Coarsening(new Standardisation(new CurveMeasure.Happened(100)), 0.5);

    @Test
    void enoughCoverageIsLeftAlone() {
        CoarsenedComparison comparison = HALF.compare(List.of(
                cell("billing/late", "high", "en", "evening", 10, 10),
                cell("billing/late", "low", "de", "evening", 10, 10),
                cell("billing/wrong", "low", "en", "evening", 20, 0),
                cell("billing/wrong", "low", "de", "evening", 0, 20)));

        assertThat(comparison.steps()).isEmpty();
        assertThat(comparison.coverage()).isEqualTo(0.5);
    }

    @Test
    void languageIsGivenUpFirst() {
        CoarsenedComparison comparison = HALF.compare(List.of(
                cell("billing/late", "high", "en", "evening", 10, 0),
                cell("billing/late", "high", "de", "evening", 0, 10),
                cell("billing/late", "high", "de", "weekend", 10, 0)));

        assertThat(comparison.steps()).containsExactly(CoarseningStep.LANGUAGE);
        assertThat(comparison.strata())
                .extracting(Stratum::key)
                .containsExactly("billing/late|high|evening", "billing/late|high|weekend");
    }

    @Test
    void thenTheTimeOfArrivalThenTopicsLevelByLevel() {
        List<Coarsening.Cell> cells = new ArrayList<>(List.of(
                cell("a/b/c", "high", "en", "evening", 10, 0),
                cell("a/b/d", "high", "de", "weekend", 0, 10),
                cell("a/e/g", "high", "en", "evening", 80, 0),
                cell("a/f/h", "high", "de", "evening", 0, 80)));

        CoarsenedComparison all = HALF.compare(cells);
        assertThat(all.steps())
                .containsExactly(
                        CoarseningStep.LANGUAGE,
                        CoarseningStep.ARRIVAL_BUCKET,
                        CoarseningStep.PARENT_TOPIC,
                        CoarseningStep.PARENT_TOPIC);
        assertThat(all.coverage()).isEqualTo(1);

        CoarsenedComparison oneLevel = new Coarsening(HALF.standardisation(), 0.1).compare(cells.subList(0, 2));
        assertThat(oneLevel.strata()).extracting(Stratum::key).containsExactly("a/b|high");
        assertThat(oneLevel.coarsen(StratumKey.of("a/b/c", "high", "en", "evening")).text())
                .isEqualTo("a/b|high");
    }

    @Test
    void whatJoinsNothingIsNotGivenUp() {
        CoarsenedComparison comparison = HALF.compare(List.of(
                cell("billing/late", "high", "en", "evening", 10, 0),
                cell("billing/late", "high", "en", "weekend", 0, 10)));

        assertThat(comparison.steps()).containsExactly(CoarseningStep.ARRIVAL_BUCKET);
        assertThat(comparison.strata()).extracting(Stratum::key).containsExactly("billing/late|high|en");
    }

    @Test
    void stepsThatOnlyTogetherJoinAnythingAreTakenTogether() {
        CoarsenedComparison comparison = HALF.compare(List.of(
                cell("billing/late", "high", "en", "evening", 10, 0),
                cell("billing/late", "high", "de", "weekend", 0, 10)));

        assertThat(comparison.steps()).containsExactly(CoarseningStep.LANGUAGE, CoarseningStep.ARRIVAL_BUCKET);
    }

    @Test
    void severityAndOtherAttributesAreNeverGivenUp() {
        StratumKey x = StratumKey.of("billing", "high", "en", "evening").with("channel", "x");
        StratumKey mail = StratumKey.of("billing", "high", "en", "evening").with("channel", "email");
        CoarsenedComparison comparison = HALF.compare(List.of(
                cell("billing", "high", "en", "evening", 30, 0),
                cell("billing", "low", "de", "evening", 0, 30),
                new Coarsening.Cell(x, List.of(), answered(30)),
                new Coarsening.Cell(mail, answered(30), List.of())));

        assertThat(comparison.coverage()).isZero();
        assertThat(comparison.steps()).isEmpty();
        assertThat(comparison.strata()).hasSize(4);
        assertThat(x.text()).isEqualTo("billing|high|en|evening|x");
    }

    @Test
    void ifNothingHelpsTheFinestOfTheBestIsGiven() {
        CoarsenedComparison comparison = new Coarsening(HALF.standardisation(), 0.9)
                .compare(List.of(
                        cell("billing", "high", "en", "evening", 10, 0),
                        cell("billing", "high", "de", "evening", 0, 10),
                        cell("delivery", "high", "de", "evening", 40, 0),
                        cell("delivery", "high", "de", "weekend", 40, 0)));

        assertThat(comparison.steps()).containsExactly(CoarseningStep.LANGUAGE);
        assertThat(comparison.coverage()).isEqualTo(0.2);
    }

    @Test
    void attributesThatWereNotAskedForAreNotMissed() {
        StratumKey topicOnly = new StratumKey(
                Optional.of("billing/late"), Optional.empty(), Optional.empty(), Optional.empty(), new TreeMap<>());

        assertThat(HALF.compare(List.of(new Coarsening.Cell(topicOnly, answered(9), answered(9))))
                        .strata())
                .extracting(Stratum::key)
                .containsExactly("billing/late");
        assertThat(HALF.compare(List.<Coarsening.Cell>of()).comparison().difference())
                .isEmpty();
    }

    @Test
    void theOrderOfCellsChangesNothing() {
        List<Coarsening.Cell> cells = new ArrayList<>();
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            cells.add(cell(
                    "topic/" + i % 5,
                    i % 2 == 0 ? "low" : "high",
                    "language " + i % 7,
                    "bucket " + i % 3,
                    random.nextInt(6),
                    random.nextInt(6)));
        }
        CoarsenedComparison before = HALF.compare(cells);
        Collections.shuffle(cells, random);

        assertThat(before.steps()).isNotEmpty();
        assertThat(HALF.compare(cells).comparison()).isEqualTo(before.comparison());
        assertThat(HALF.compare(cells).steps()).isEqualTo(before.steps());
    }

    private static Coarsening.Cell cell(
            String topic, String severity, String language, String bucket, int casesA, int casesB) {
        return new Coarsening.Cell(
                StratumKey.of(topic, severity, language, bucket), answered(casesA), answered(casesB));
    }

    private static List<Observation> answered(int cases) {
        return Collections.nCopies(cases, new Observation(50, 1, 1));
    }
}
