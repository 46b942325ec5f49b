package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How many events it takes. */
class SchoenfeldTest {

    @Test
    void eventsForAHazardRatioAreThoseOfR() {
        assertThat(Schoenfeld.events(1.5, 0.5, 0.8, Confidence.NINETY_FIVE)).isCloseTo(190.968040183989, within(1e-9));
        assertThat(Schoenfeld.events(1.25, 0.3, 0.8, Confidence.NINETY_FIVE)).isCloseTo(750.619251405303, within(1e-9));
    }

    @Test
    void aRatioAndItsInverseTakeAsManyEvents() {
        assertThat(Schoenfeld.events(0.5, 0.3, 0.9, Confidence.NINETY_FIVE))
                .isCloseTo(Schoenfeld.events(2, 0.7, 0.9, Confidence.NINETY_FIVE), within(1e-9));
    }

    @Test
    void noDifferenceCanNeverBeFound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schoenfeld.events(1, 0.5, 0.8, Confidence.NINETY_FIVE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schoenfeld.events(2, 1, 0.8, Confidence.NINETY_FIVE));
    }
}
