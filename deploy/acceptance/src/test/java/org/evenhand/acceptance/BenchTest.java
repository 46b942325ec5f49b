package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenhand.acceptance.Product.Ended;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bench runs; how fast the machine of a test is says nothing, so no figure is judged here. */
@Tag("long")
class BenchTest {

    @Test
    void aVeryShortRunPrintsEveryFigureBesideItsBaseline() {
        try (Product product = Product.fresh("measured")) {
            Ended ended = product.runs(
                    "bench", "--rows", "600", "--seconds", "1", "--rounds", "1", "--clients", "4", "--rate", "20");
            assertThat(ended.out())
                    .contains("(a) 600 messages, file to report", "COPY")
                    .contains("readers paused", "readers on", "single inserts")
                    .contains("to the case in case-service: p50", "to the fact in insight-service: p50")
                    .contains("fdatasync", "PostgreSQL 18", "load average");
        }
    }
}
