package org.evenhand.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTimesTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void filter() {
        registry.config().meterFilter(new RequestTimes());
    }

    @ParameterizedTest
    @CsvSource({
        "200, /api/imports/{id}, /api/imports/{id}",
        "404, NOT_FOUND, NOT_FOUND",
        "503, /api/messages, /api/messages",
        "401, /made-up/0b6f6a3e, REFUSED",
        "400, /api/imports/x;0b6f6a3e, REFUSED",
        "403, /sign-in/check, REFUSED"
    })
    void thePathOfARefusedRequestIsNoLabel(String status, String path, String label) {
        timer("http.server.requests", status, path);
        assertThat(registry.get("http.server.requests").timer().getId().getTag("uri"))
                .isEqualTo(label);
    }

    @Test
    void otherNumbersAreLeftAsTheyAre() {
        timer("another", "401", "/path");
        assertThat(registry.get("another").timer().getId().getTag("uri")).isEqualTo("/path");
    }

    @Test
    void timesAreCountedInBuckets() {
        timer("http.server.requests", "200", "/api/cases").record(Duration.ofMillis(20));
        assertThat(registry.get("http.server.requests").timer().takeSnapshot().histogramCounts())
                .hasSize(12);
    }

    private Timer timer(String name, String status, String path) {
        return registry.timer(name, "status", status, "uri", path);
    }
}
