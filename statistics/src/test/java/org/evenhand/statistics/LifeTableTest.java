package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Counting who is at risk. */
class LifeTableTest {

    @Test
    void aCaseCensoredAtATimeIsStillAtRiskThere() {
        LifeTable lifeTable = LifeTable.of(List.of(new Observation(5, 0, 2), new Observation(5, 1, 1)));

        assertThat(lifeTable.rows()).containsExactly(new LifeTable.Row(5, 3, List.of(1L), 2));
    }

    @Test
    void aLateEntryIsAtRiskOnlyAfterwards() {
        LifeTable lifeTable = LifeTable.of(List.of(new Observation(4, 1, 2), new Observation(9, 1, 3, 6)));

        assertThat(lifeTable.atRisk(0)).isEqualTo(2);
        assertThat(lifeTable.atRisk(4)).isEqualTo(2);
        assertThat(lifeTable.atRisk(5)).isEqualTo(0);
        assertThat(lifeTable.atRisk(6)).isEqualTo(0);
        assertThat(lifeTable.atRisk(6.5)).isEqualTo(3);
        assertThat(lifeTable.atRisk(9)).isEqualTo(3);
        assertThat(lifeTable.atRisk(9.5)).isEqualTo(0);
    }

    @Test
    void aCaseWatchedFromTheStartMayEndAtOnce() {
        LifeTable lifeTable = LifeTable.of(List.of(new Observation(0, 1, 1), new Observation(-0.0, 0, 1)));

        assertThat(lifeTable.rows()).containsExactly(new LifeTable.Row(0, 2, List.of(1L), 1));
        assertThat(KaplanMeier.of(lifeTable).survivalAt(-0.0)).isEqualTo(0.5);
    }

    @Test
    void otherKindsBecomeCensored() {
        LifeTable lifeTable =
                LifeTable.of(List.of(new Observation(1, 1, 2), new Observation(1, 2, 3), new Observation(2, 3, 4)));

        assertThat(lifeTable.censoringAllBut(1, 3).rows())
                .containsExactly(
                        new LifeTable.Row(1, 9, List.of(2L, 0L, 0L), 3),
                        new LifeTable.Row(2, 4, List.of(0L, 0L, 4L), 0));
    }

    @Test
    void countsBeyondTheRangeOfIntAreExact() {
        long many = 3_000_000_000L;
        LifeTable lifeTable = LifeTable.of(List.of(new Observation(1, 1, many), new Observation(2, 0, many)));

        assertThat(lifeTable.cases()).isEqualTo(6_000_000_000L);
        assertThat(KaplanMeier.of(lifeTable).survivalAt(1)).isEqualTo(0.5);
    }
}
