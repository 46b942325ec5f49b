package org.evenhand.insight.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldSet;
import org.evenhand.kit.testing.PostgresForTests;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.LifeTable;
import org.junit.jupiter.api.Test;

/** Set D as it looked at an earlier moment, although all of it is known by now. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SetDObservedTest {

    @Inject
    Telling telling;

    @Inject
    ObservedCaseReader reader;

    private final String brand = "set-d-" + UUID.randomUUID();

    @Test
    void theEarlierMomentIsTheSnapshotOfR() throws IOException {
        JsonNode tests = new ObjectMapper()
                .readTree(ToldSet.VECTORS.resolve("expected/setD.json").toFile())
                .get("tests");
        Instant asOf =
                Instant.ofEpochSecond(tests.get(0).get("params").get("as_of").longValue());
        Instant from = Instant.ofEpochSecond(
                tests.get(0).get("params").get("cohort_from").longValue());
        ToldSet.tell(telling, brand, "setD.csv");

        ObservedCases cases = reader.of(brand, Period.of(from.toString().substring(0, 10), ""), asOf);

        assertThat(cases.size()).isEqualTo(tests.get(0).get("expected").get("n").intValue());
        AalenJohansen curves = AalenJohansen.of(lifeTable(cases), ObservedCases.UNRESOLVED);
        for (JsonNode at : tests.get(1).get("expected").get("at")) {
            double t = at.get("t").doubleValue();
            JsonNode cif = at.get("cif");
            assertThat(curves.cumulativeIncidence(ObservedCases.RESOLVED_PUBLIC, t))
                    .isCloseTo(cif.get("public").doubleValue(), within(1e-10));
            assertThat(curves.cumulativeIncidence(ObservedCases.RESOLVED_PRIVATE, t))
                    .isCloseTo(cif.get("private").doubleValue(), within(1e-10));
            assertThat(curves.cumulativeIncidence(ObservedCases.UNRESOLVED, t))
                    .isCloseTo(cif.get("abandoned").doubleValue(), within(1e-10));
        }
    }

    private static LifeTable lifeTable(ObservedCases cases) {
        ObservedClock endings = cases.endings();
        return LifeTable.of(
                IntStream.range(0, cases.size()).mapToDouble(endings::seconds).toArray(),
                IntStream.range(0, cases.size()).map(endings::kind).toArray());
    }
}
