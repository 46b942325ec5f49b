package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void theIntervalIsWilsonsAsRHasIt() {
        // prop.test(75, 5143, correct = FALSE)
        Proportion untimely = Proportion.of(75, 5_143);

        assertThat(untimely.value()).isCloseTo(0.0145829, within(1e-7));
        assertThat(untimely.interval().low()).isCloseTo(0.0116503, within(1e-7));
        assertThat(untimely.interval().high()).isCloseTo(0.0182402, within(1e-7));
        assertThat(untimely.method()).isEqualTo("Wilson");
    }

    @Test
    void whereNoneOrAllCountItIsTheExactOne() {
        assertThat(Proportion.of(0, 10).interval().low()).isZero();
        assertThat(Proportion.of(0, 10).interval().high()).isCloseTo(0.308497107818761, within(1e-12));
        assertThat(Proportion.of(10, 10).interval().low()).isCloseTo(0.691502892181239, within(1e-12));
        assertThat(Proportion.of(10, 10).interval().high()).isEqualTo(1);
        assertThat(Proportion.of(10, 10).method()).isEqualTo("Clopper-Pearson");
    }

    @Test
    void ofNoCasesThereIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.of(2, 1));
    }

    @Test
    void theSharedVectorsAgree() {
        for (JsonNode row : Vectors.shared().expected("aggregates").get("proportions")) {
            Proportion proportion =
                    Proportion.of(row.get("x").longValue(), row.get("n").longValue());
            JsonNode limits = row.get(proportion.method().equals("Wilson") ? "wilson" : "clopper_pearson");
            assertThat(proportion.interval().low())
                    .as(row.toString())
                    .isCloseTo(limits.get(0).doubleValue(), within(1e-12));
            assertThat(proportion.interval().high())
                    .as(row.toString())
                    .isCloseTo(limits.get(1).doubleValue(), within(1e-12));
        }
    }
}
