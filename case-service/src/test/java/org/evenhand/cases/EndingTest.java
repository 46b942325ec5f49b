package org.evenhand.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndingTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void everyKindIsKept(Ending.Kind kind) {
        assertThat(Ending.of(kind, NOON, Audience.PUBLIC).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESOLUTION")
    void onlyAResolutionHasAnAudience(Ending.Kind kind) {
        assertThat(Ending.of(kind, NOON, Audience.PUBLIC).resolvedFor()).isEmpty();
    }

    @Test
    void aResolutionWithoutAnAudienceHasAnUnknownOne() {
        assertThat(Ending.of(Ending.Kind.RESOLUTION, NOON, null).resolvedFor()).contains(Audience.UNKNOWN);
    }
}
