package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any cases whatever. */
class CurvePropertiesTest {

    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final double[] TIMES = {0, 59, 60, 600, 1200, 2339, 2340, 5000};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfRowsChangesNothing(long seed) {
        List<Observation> shuffled = new ArrayList<>(RandomCases.of(seed));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(LifeTable.of(shuffled).rows())
                .isEqualTo(LifeTable.of(RandomCases.of(seed)).rows());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void mergingEqualRowsChangesNothing(long seed) {
        Map<Observation, Long> counted =
                RandomCases.of(seed).stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        List<Observation> merged = counted.entrySet().stream()
                .map(each ->
                        new Observation(each.getKey().duration(), each.getKey().kind(), each.getValue()))
                .toList();

        assertThat(merged).hasSizeLessThan(200);
        assertThat(LifeTable.of(merged).rows())
                .isEqualTo(LifeTable.of(RandomCases.of(seed)).rows());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRowTwiceKeepsTheEstimatesAndDividesTheirErrorsByTheRootOfTwo(long seed) {
        List<Observation> cases = RandomCases.of(seed);
        LifeTable once = LifeTable.of(cases);
        LifeTable twice =
                LifeTable.of(Stream.concat(cases.stream(), cases.stream()).toList());
        KaplanMeier survival = KaplanMeier.of(once);
        KaplanMeier survivalTwice = KaplanMeier.of(twice);
        AalenJohansen incidence = AalenJohansen.of(once, 3);
        AalenJohansen incidenceTwice = AalenJohansen.of(twice, 3);
        for (double t : TIMES) {
            assertThat(survivalTwice.survivalAt(t)).isCloseTo(survival.survivalAt(t), ROUNDING);
            assertThat(survivalTwice.standardErrorAt(t).orElse(-1) * Math.sqrt(2))
                    .isCloseTo(survival.standardErrorAt(t).orElse(-Math.sqrt(2)), ROUNDING);
            assertThat(incidenceTwice.cumulativeIncidence(2, t))
                    .isCloseTo(incidence.cumulativeIncidence(2, t), ROUNDING);
            assertThat(incidenceTwice.covariance(1, 2, t) * 2).isCloseTo(incidence.covariance(1, 2, t), ROUNDING);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneKindOfEventMakesIncidenceTheComplementOfSurvival(long seed) {
        LifeTable lifeTable = LifeTable.of(RandomCases.of(seed, 1));
        KaplanMeier survival = KaplanMeier.of(lifeTable);
        AalenJohansen incidence = AalenJohansen.of(lifeTable, 1);
        for (double t : TIMES) {
            assertThat(incidence.cumulativeIncidence(1, t)).isCloseTo(1 - survival.survivalAt(t), ROUNDING);
            assertThat(incidence.standardError(1, t))
                    .isCloseTo(survival.standardErrorAt(t).orElse(0), within(1e-8));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void endingsAndWaitingAddUpToEverybody(long seed) {
        AalenJohansen incidence = AalenJohansen.of(LifeTable.of(RandomCases.of(seed)), 3);
        for (double t : TIMES) {
            double ended = incidence.cumulativeIncidence(1, t)
                    + incidence.cumulativeIncidence(2, t)
                    + incidence.cumulativeIncidence(3, t);
            assertThat(ended + incidence.eventFreeAt(t)).isCloseTo(1, ROUNDING);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theErrorOfAWholeCurveIsThatOfItsTimesOneByOne(long seed) {
        AalenJohansen incidence = AalenJohansen.of(LifeTable.of(RandomCases.of(seed)), 3);
        for (double t : TIMES) {
            for (int kind = 1; kind <= 3; kind++) {
                assertThat(Math.pow(incidence.standardError(kind, t), 2))
                        .isCloseTo(incidence.covariance(kind, kind, t), ROUNDING);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withoutCensoringTheCurveIsTheShareStillWaiting(long seed) {
        List<Observation> ended =
                RandomCases.of(seed).stream().filter(each -> each.kind() > 0).toList();
        KaplanMeier survival = KaplanMeier.of(LifeTable.of(ended));
        for (double t : TIMES) {
            double waiting = ended.stream().filter(each -> each.duration() > t).count() / (double) ended.size();
            assertThat(survival.survivalAt(t)).isCloseTo(waiting, ROUNDING);
        }
    }
}
