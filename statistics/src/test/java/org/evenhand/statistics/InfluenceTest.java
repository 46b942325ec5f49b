package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the influences of all cases add up to. */
class InfluenceTest {

    private static final Offset<Double> ROUNDING = within(1e-10);
    private static final long WEIGHT = 1_000_000;
    private static final long LITTLE = 1000;
    private static final double[] TIMES = {0, 60, 90, 600, 1200, 2280, 2340, 5000};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void influencesAddUpToNothingAndTheirSquaresToTheVariance(long seed) {
        List<Observation> cases = RandomCases.of(seed);
        AalenJohansen incidences = AalenJohansen.of(LifeTable.of(cases), 3);
        KaplanMeier curve = KaplanMeier.of(incidences.lifeTable());
        for (double time : TIMES) {
            assertVariance(
                    cases,
                    Influence.onSurvival(curve, time),
                    curve.standardErrorAt(time).orElse(0));
            for (int kind = 1; kind <= 3; kind++) {
                assertVariance(
                        cases,
                        Influence.onIncidence(incidences, kind, time),
                        Math.sqrt(incidences.covariance(kind, kind, time)));
            }
            if (time > 0) {
                RestrictedMean.of(curve, time)
                        .ifPresent(mean -> assertVariance(
                                cases, Influence.onRestrictedMean(curve, time), mean.standardError()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anInfluenceIsWhatALittleMoreWeightOfTheCaseChanges(long seed) {
        List<Observation> cases = RandomCases.withLateEntries(seed);
        AalenJohansen incidences = AalenJohansen.of(LifeTable.of(cases), 3);
        KaplanMeier curve = KaplanMeier.of(incidences.lifeTable());
        double time = 1200;
        for (int i = 0; i < cases.size(); i += 7) {
            LifeTable more = weighted(cases, i, WEIGHT + LITTLE);
            LifeTable less = weighted(cases, i, WEIGHT - LITTLE);
            assertSlope(
                    Influence.onSurvival(curve, time).of(cases.get(i)),
                    KaplanMeier.of(more).survivalAt(time)
                            - KaplanMeier.of(less).survivalAt(time));
            assertSlope(
                    Influence.onIncidence(incidences, 2, time).of(cases.get(i)),
                    AalenJohansen.of(more, 3).cumulativeIncidence(2, time)
                            - AalenJohansen.of(less, 3).cumulativeIncidence(2, time));
            assertSlope(
                    Influence.onRestrictedMean(curve, time).of(cases.get(i)) / time,
                    (mean(more, time) - mean(less, time)) / time);
        }
    }

    private static double mean(LifeTable lifeTable, double horizon) {
        return RestrictedMean.of(KaplanMeier.of(lifeTable), horizon)
                .orElseThrow()
                .value();
    }

    private static LifeTable weighted(List<Observation> cases, int one, long weight) {
        return LifeTable.of(IntStream.range(0, cases.size())
                .mapToObj(i -> new Observation(
                        cases.get(i).duration(),
                        cases.get(i).kind(),
                        i == one ? weight : WEIGHT,
                        cases.get(i).entry()))
                .toList());
    }

    private static void assertSlope(double influence, double change) {
        assertThat(change * WEIGHT / (2 * LITTLE)).isCloseTo(influence, within(1e-8));
    }

    @Test
    void productsOfInfluencesAddUpToTheCovariance() {
        List<Observation> cases = RandomCases.of(1);
        AalenJohansen incidences = AalenJohansen.of(LifeTable.of(cases), 3);
        ClusterSums sums = eachOnItsOwn(cases, incidences);

        assertThat(sums.covariance().at(0, 1)).isCloseTo(incidences.covariance(1, 2, 1200), ROUNDING);
        assertThat(ShareOfKind.of(incidences, 1, 2, 1200, sums.covariance())
                        .standardError()
                        .orElseThrow())
                .isCloseTo(
                        ShareOfKind.of(incidences, 1, 2, 1200).standardError().orElseThrow(), ROUNDING);
    }

    @Test
    void customersWhoWriteTwiceTheSameHaveErrorsGreaterByTheRootOfTwo() {
        List<Observation> cases = RandomCases.of(1);
        KaplanMeier once = KaplanMeier.of(LifeTable.of(cases));
        List<Observation> twice = IntStream.range(0, 2 * cases.size())
                .mapToObj(i -> cases.get(i / 2))
                .toList();
        KaplanMeier curve = KaplanMeier.of(LifeTable.of(twice));
        Influence influence = Influence.onSurvival(curve, 1200);
        ClusterSums customers = new ClusterSums(1);
        for (int i = 0; i < twice.size(); i++) {
            customers.add("customer " + i / 2, influence.of(twice.get(i)));
        }

        assertThat(customers.standardError(0)).isCloseTo(once.standardErrorAt(1200).orElseThrow(), ROUNDING);
        assertThat(customers.standardError(0))
                .isCloseTo(curve.standardErrorAt(1200).orElseThrow() * Math.sqrt(2), ROUNDING);
    }

    private static ClusterSums eachOnItsOwn(List<Observation> cases, AalenJohansen incidences) {
        Influence one = Influence.onIncidence(incidences, 1, 1200);
        Influence other = Influence.onIncidence(incidences, 2, 1200);
        ClusterSums sums = new ClusterSums(2);
        for (int i = 0; i < cases.size(); i++) {
            sums.add(i, one.of(cases.get(i)), other.of(cases.get(i)));
        }
        return sums;
    }

    private static void assertVariance(List<Observation> cases, Influence influence, double standardError) {
        double sum = 0;
        double squares = 0;
        for (Observation each : cases) {
            sum += influence.of(each);
            squares += influence.of(each) * influence.of(each);
        }
        assertThat(sum).isCloseTo(0, within(1e-9 * (1 + standardError)));
        assertThat(Math.sqrt(squares)).isCloseTo(standardError, within(1e-9 * (1 + standardError)));
    }
}
