package org.evenhand.insight.observed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.insight.cases.GeneratedBrand;
import org.evenhand.insight.facts.Telling;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

/** Over two connections the same cases come as over one. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReadInHalvesTest {

    private static final Period ALWAYS = Period.of(null, null);

    @Inject
    Telling telling;

    @Inject
    ObservedCaseReader reader;

    @Test
    @ActivateRequestContext
    void theCasesAreThoseThatAreReadAtOnce() {
        String brand = "brand-" + UUID.randomUUID();
        GeneratedBrand.tell(telling, brand, 1_500);
        Instant asOf = Instant.parse("2026-02-20T12:00:00Z");

        assertThat(inHalves(brand, null)).hasSize(1_500).isEqualTo(lines(reader.of(brand, ALWAYS, null)));
        assertThat(inHalves(brand, asOf)).hasSizeBetween(500, 1_400).isEqualTo(lines(reader.of(brand, ALWAYS, asOf)));
    }

    @Test
    @ActivateRequestContext
    void aBrandWithoutCasesHasTwoEmptyHalves() {
        assertThat(inHalves("brand-" + UUID.randomUUID(), null)).isEmpty();
    }

    private List<String> inHalves(String brand, Instant asOf) {
        return lines(reader.inHalves(brand, ALWAYS, asOf, reader.reserved(brand, ALWAYS, asOf)));
    }

    /** In an order of their own, because halves have another. */
    private static List<String> lines(ObservedCases cases) {
        long[] customers = cases.customerKeys();
        return IntStream.range(0, cases.size())
                .mapToObj(row -> List.of(
                                cases.arrived(row),
                                customers[cases.customer(row)],
                                cases.allTraits().get(cases.traits(row)),
                                cases.answers().isKnown(row) ? cases.answers().kind(row) : -1,
                                cases.answers().isKnown(row) ? cases.answers().seconds(row) : -1,
                                cases.endings().isKnown(row) ? cases.endings().kind(row) : -1,
                                cases.watched(row),
                                cases.transfers(row),
                                cases.compensation(row))
                        .toString())
                .sorted()
                .toList();
    }
}
