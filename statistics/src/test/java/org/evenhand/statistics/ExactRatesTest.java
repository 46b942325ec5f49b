package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Rates, shares and families of tests beyond the vectors. */
class ExactRatesTest {

    private static final Confidence NINETY = new Confidence(0.90);

    @Test
    void exactLimitsAreThoseWhoseTailsHaveHalfTheRest() {
        Interval limits = Proportion.clopperPearson(81, 263, NINETY);

        assertThat(BinomialDistribution.of(263, limits.low()).survivalProbability(80)).isCloseTo(0.05, within(1e-12));
        assertThat(BinomialDistribution.of(263, limits.high()).cumulativeProbability(81))
                .isCloseTo(0.05, within(1e-12));
    }

    @Test
    void exactIntervalsContainTheShareAndMirrorIt() {
        for (long count = 0; count <= 12; count++) {
            Interval limits = Proportion.clopperPearson(count, 12, NINETY);
            Interval mirrored = Proportion.clopperPearson(12 - count, 12, NINETY).complement();

            assertThat(count / 12.0).isBetween(limits.low(), limits.high());
            assertThat(mirrored.low()).isCloseTo(limits.low(), within(1e-14));
            assertThat(mirrored.high()).isCloseTo(limits.high(), within(1e-14));
        }
    }

    @Test
    void aDifferenceFromNoneToAllHasAnIntervalToo() {
        Interval limits = new NewcombeDifference(10, 10, 0, 10).interval(Confidence.NINETY_FIVE);

        assertThat(limits.high()).isEqualTo(1);
        assertThat(limits.low()).isBetween(0.5, 0.7);
        assertThatIllegalArgumentException().isThrownBy(() -> new NewcombeDifference(1, 0, 0, 10));
    }

    @Test
    void aRateKeepsTheUnitOfItsExposure() {
        PoissonRate rate = new PoissonRate(5, 1000);

        assertThat(rate.value()).isEqualTo(0.005);
        assertThat(rate.interval(Confidence.NINETY_FIVE).high()).isCloseTo(0.0116683320793227, within(1e-14));
        assertThatIllegalArgumentException().isThrownBy(() -> new PoissonRate(1, 0));
    }

    @Test
    void thePValueAddsUpEverythingNoMoreLikely() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            PoissonRate a = new PoissonRate(random.nextInt(30), 1 + random.nextInt(9));
            PoissonRate b = new PoissonRate(1 + random.nextInt(30), 1 + random.nextInt(9));

            assertThat(new RateRatio(a, b).pValue()).as("%s %s", a, b).isCloseTo(summed(a, b), within(1e-11));
        }
    }

    @Test
    void exchangedGroupsTurnTheRatioUpsideDown() {
        PoissonRate a = new PoissonRate(15, 1000);
        PoissonRate b = new PoissonRate(30, 1200);
        RateRatio there = new RateRatio(a, b);
        RateRatio back = new RateRatio(b, a);

        assertThat(back.value().orElseThrow() * there.value().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(back.exactLimits(NINETY).low() * there.exactLimits(NINETY).high().orElseThrow())
                .isCloseTo(1, within(1e-12));
        assertThat(back.pValue()).isCloseTo(there.pValue(), within(1e-12));
        assertThat(back.midPValue()).isCloseTo(there.midPValue(), within(1e-12));
    }

    @Test
    void withoutEventsInTheReferenceThereIsNoUpperLimit() {
        RateRatio ratio = new RateRatio(new PoissonRate(5, 100), new PoissonRate(0, 100));

        assertThat(ratio.value()).isEmpty();
        assertThat(ratio.exactLimits(NINETY).high()).isEmpty();
        assertThat(ratio.exactLimits(NINETY).low()).isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateRatio(new PoissonRate(0, 100), new PoissonRate(0, 100)));
    }

    @Test
    void adjustedPValuesKeepTheirPlaces() {
        assertThat(BenjaminiHochberg.adjust(List.of(0.04, 0.01, 0.5))).containsExactly(0.06, 0.03, 0.5);
        assertThat(Holm.adjust(List.of(0.04, 0.01, 0.5))).containsExactly(0.08, 0.03, 0.5);
        assertThat(BenjaminiHochberg.adjust(List.of())).isEmpty();
        assertThat(BenjaminiHochberg.adjust(List.of(0.2, 0.2))).containsExactly(0.2, 0.2);
        assertThat(BenjaminiHochberg.adjustDependent(List.of(0.9, 0.8))).containsExactly(1.0, 1.0);
        assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.adjust(List.of(Double.NaN)));
    }

    @Test
    void anIntervalThatContainsOneNeedsNoExplanation() {
        assertThat(EValue.of(new Interval(0.9, 1.4))).isEqualTo(1);
        assertThat(EValue.of(new Interval(1.5, 2.5))).isEqualTo(EValue.of(1.5));
        assertThat(EValue.of(new Interval(0.3, 0.6))).isEqualTo(EValue.of(0.6));
        assertThatIllegalArgumentException().isThrownBy(() -> EValue.of(0));
    }

    @Test
    void equivalenceAgreesWithTheNinetyPercentInterval() {
        double half = NINETY.normalQuantile() * 0.02;

        assertThat(Equivalence.of(0.05 - half, 0.02, 0.05).pValue()).isCloseTo(0.05, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> Equivalence.of(0.01, 0, 0.05));
    }

    @Test
    void parityOfNothingIsUndefined() {
        assertThat(Parity.of(Map.of("x", 0.0, "email", 0.0)).ratio()).isEmpty();
        assertThat(Parity.of(Map.of("x", 0.4, "email", 0.8)).ratio()).hasValue(0.5);
        assertThat(Parity.of(Map.of("x", 0.4, "email", 0.8)).gap()).isEqualTo(0.4);
        assertThatIllegalArgumentException().isThrownBy(() -> Parity.of(Map.of()));
    }

    /** The definition itself, one count after the other. */
    private static double summed(PoissonRate a, PoissonRate b) {
        int events = Math.toIntExact(a.events() + b.events());
        BinomialDistribution equal = BinomialDistribution.of(events, a.exposure() / (a.exposure() + b.exposure()));
        double sum = 0;
        for (int count = 0; count <= events; count++) {
            double probability = equal.probability(count);
            sum += probability <= equal.probability((int) a.events()) * (1 + 1e-7) ? probability : 0;
        }
        return Math.min(1, sum);
    }
}
