package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KitagawaTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    @Test
    void equalTreatmentOfDifferentCasesIsAllMix() {
        Kitagawa split = Kitagawa.of(List.of(
                        new TwoByTwoTable("easy", 72, 8, 18, 2), new TwoByTwoTable("hard", 4, 16, 16, 64)))
                .orElseThrow();

        assertThat(split.total()).isCloseTo(0.76 - 0.34, ROUNDING);
        assertThat(split.treatment()).isCloseTo(0, ROUNDING);
        assertThat(split.mix()).isCloseTo(0.42, ROUNDING);
        assertThat(split.shareOfMix().orElseThrow()).isCloseTo(1, ROUNDING);
    }

    @Test
    void casesWithoutACounterpartAreReportedBesideTheGap() {
        Kitagawa split = Kitagawa.of(List.of(
                        new TwoByTwoTable("both", 30, 10, 20, 20),
                        new TwoByTwoTable("a only", 10, 0, 0, 0),
                        new TwoByTwoTable("b only", 0, 0, 4, 16)))
                .orElseThrow();

        assertThat(split.strata()).hasSize(1);
        assertThat(split.offSupportA()).isEqualTo(10);
        assertThat(split.offSupportB()).isEqualTo(20);
        assertThat(split.offSupportShareA()).isCloseTo(0.2, ROUNDING);
        assertThat(split.offSupportShareB()).isCloseTo(1 / 3.0, ROUNDING);
        assertThat(split.total()).isCloseTo(0.25, ROUNDING);
        assertThat(split.treatment() + split.mix()).isCloseTo(split.total(), ROUNDING);
        assertThat(split.crudeGap()).isCloseTo(0.8 - 0.4, ROUNDING);
        assertThat(split.total() + split.offSupport()).isCloseTo(split.crudeGap(), ROUNDING);
    }

    @Test
    void withoutCommonSupportThereIsNoSplit() {
        assertThat(Kitagawa.of(List.of(
                        new TwoByTwoTable("a only", 10, 0, 0, 0), new TwoByTwoTable("b only", 0, 0, 4, 16))))
                .isEmpty();
        assertThat(Kitagawa.of(List.of())).isEmpty();
    }
}
