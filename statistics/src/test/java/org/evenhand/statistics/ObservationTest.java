package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Cases whose circumstances change at some time, and cases that could be watched long enough. */
class ObservationTest {

    private static final Observation CASE = new Observation(100, 2, 3);

    @Test
    void aCaseIsCutIntoTheTimeBeforeAndTheTimeAfter() {
        assertThat(CASE.until(40)).contains(new Observation(40, 0, 3));
        assertThat(CASE.after(40)).contains(new Observation(100, 2, 3, 40));
    }

    @Test
    void anEventAtTheMomentOfTheChangeBelongsToTheTimeBefore() {
        assertThat(CASE.until(100)).contains(CASE);
        assertThat(CASE.after(100)).isEmpty();
        assertThat(CASE.until(Double.POSITIVE_INFINITY)).contains(CASE);
        assertThat(CASE.after(Double.POSITIVE_INFINITY)).isEmpty();
    }

    @Test
    void piecesWithoutLengthAreLeftOut() {
        assertThat(CASE.until(0)).isEmpty();
        assertThat(CASE.after(0)).contains(CASE);
        assertThat(new Observation(0, 1, 1).until(0)).isEmpty();
        assertThat(new Observation(0, 1, 1).after(0)).isEmpty();
    }

    @Test
    void aLateEntryStaysLate() {
        Observation late = new Observation(100, 1, 1, 50);

        assertThat(late.until(40)).isEmpty();
        assertThat(late.until(50)).isEmpty();
        assertThat(late.after(40)).contains(late);
        assertThat(late.until(70)).contains(new Observation(70, 0, 1, 50));
        assertThat(late.after(70)).contains(new Observation(100, 1, 1, 70));
    }

    @Test
    void aMatureCohortTakesCasesThatCouldBeWatchedLongEnough() {
        MatureCohort week = new MatureCohort(7 * 86400);

        assertThat(week.includes(0, 7 * 86400)).isTrue();
        assertThat(week.includes(1, 7 * 86400)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new MatureCohort(0));
    }
}
