package org.evenhand.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeathsTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private final Deaths deaths = new Deaths();

    @Test
    void fiveDeathsWithinAMinuteAreTooMany() {
        for (int i = 0; i < 4; i++) {
            assertThat(deaths.areTooManyWith(START.plusSeconds(10 * i))).isFalse();
        }
        assertThat(deaths.areTooManyWith(START.plusSeconds(40))).isTrue();
    }

    @Test
    void deathsThatAreFarApartAreNot() {
        for (int i = 0; i < 20; i++) {
            assertThat(deaths.areTooManyWith(START.plusSeconds(16 * i))).isFalse();
        }
    }
}
