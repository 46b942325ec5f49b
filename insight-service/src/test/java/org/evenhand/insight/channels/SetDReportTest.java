package org.evenhand.insight.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.channels.Reports.assertNumber;
import static org.evenhand.insight.channels.Reports.assertShare;
import static org.evenhand.insight.facts.ToldCase.aCase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

/** The snapshot of set D, told as facts, against the numbers of R. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SetDReportTest {

    private static final Path VECTORS = Path.of("..", "statistics", "src", "test", "resources", "vectors");

    @Inject
    Telling telling;

    private final String brand = "set-d-" + UUID.randomUUID();

    @Test
    void theReportSaysWhatRSays() throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(VECTORS.resolve("expected/setD.json").toFile())
                .get("tests");
        Instant asOf =
                Instant.ofEpochSecond(expected.get(0).get("params").get("as_of").longValue());
        Instant from = Instant.ofEpochSecond(
                expected.get(0).get("params").get("cohort_from").longValue());
        UUID importId = UUID.randomUUID();
        telling.page(snapshot(asOf, importId));
        telling.page(ToldImport.ofCases(importId, asOf, brand).told());

        JsonNode report = Reports.of(brand, "&from=" + from.toString().substring(0, 10));
        JsonNode channel = report.get("channels").get(0);
        JsonNode oneDay = expected.get(1).get("expected").get("at").get(0);
        JsonNode fiveDays = expected.get(1).get("expected").get("at").get(3);

        assertThat(report.get("channels")).hasSize(1);
        assertThat(channel.get("cases").intValue())
                .isEqualTo(expected.get(0).get("expected").get("n").intValue());
        assertShare(channel.get("ended"), "P1D", 1 - oneDay.get("event_free").doubleValue());
        // Nobody was at risk any more after five days, because all had ended: the numbers stay.
        assertNumber(
                channel.get("endings").get("public"),
                fiveDays.get("cif").get("public").doubleValue());
        assertNumber(
                channel.get("endings").get("private"),
                fiveDays.get("cif").get("private").doubleValue());
        assertNumber(
                channel.get("endings").get("unresolved"),
                fiveDays.get("cif").get("abandoned").doubleValue());
        assertNumber(channel.get("endings").get("open"), 0);
    }

    private List<CloudEvent> snapshot(Instant asOf, UUID importId) throws IOException {
        return Files.readAllLines(VECTORS.resolve("setD.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> time(row[6]).isBefore(asOf))
                .map(row -> told(row, asOf).observedBy(importId).told())
                .toList();
    }

    private ToldCase told(String[] row, Instant asOf) {
        ToldCase told = aCase(brand, time(row[6])).on("x", row[2], row[1]).watchedUntil(asOf);
        if (happened(row[7], asOf)) {
            told.answered(time(row[7]));
        }
        if (happened(row[8], asOf)) {
            told.ended("resolution", time(row[8]), row[9]);
        }
        if (happened(row[10], asOf)) {
            told.ended("abandoned", time(row[10]), null);
        }
        return told;
    }

    private static boolean happened(String time, Instant asOf) {
        return !time.isEmpty() && !time(time).isAfter(asOf);
    }

    private static Instant time(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
