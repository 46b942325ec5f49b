package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The median that forgets everybody who still waits. */
class NaiveMedianTest {

    @Test
    void forgetsThoseWhoStillWait() {
        LifeTable lifeTable = LifeTable.of(List.of(
                new Observation(10, 1, 1),
                new Observation(30, 1, 1),
                new Observation(50, 2, 1),
                new Observation(90, 0, 97)));

        assertThat(NaiveMedian.of(lifeTable)).hasValue(30);
        assertThat(KaplanMeier.of(lifeTable).median().time()).isEmpty();
    }

    @Test
    void isTheMeanOfTheTwoMiddleOnes() {
        LifeTable lifeTable = LifeTable.of(List.of(new Observation(10, 1, 5), new Observation(20, 1, 5)));

        assertThat(NaiveMedian.of(lifeTable)).hasValue(15);
    }

    @Test
    void countsEqualDurationsAsOftenAsTheyHappened() {
        LifeTable lifeTable = LifeTable.of(List.of(new Observation(10, 1, 6), new Observation(20, 1, 5)));

        assertThat(NaiveMedian.of(lifeTable)).hasValue(10);
    }
}
