package org.evenhand.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evenhand.insight.facts.ToldCase.aCase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ArrivalBucketTest {

    @Inject
    Telling telling;

    @Inject
    Jdbi jdbi;

    @Inject
    ArrivalBuckets buckets;

    private final String brand = "part of the week \"" + UUID.randomUUID() + "\"";

    @AfterEach
    void computeForTheZonesThatAreSet() {
        buckets.rebuild();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-02T07:59:59Z, evening",
        "2026-02-02T08:00:00Z, business",
        "2026-02-06T17:59:59Z, business",
        "2026-02-06T18:00:00Z, evening",
        "2026-02-06T23:59:59Z, evening",
        "2026-02-07T00:00:00Z, weekend",
        "2026-02-08T12:00:00Z, weekend",
        "2026-02-09T00:00:00Z, evening"
    })
    void aCaseArrivesInAPartOfTheWeek(Instant arrived, String bucket) {
        telling.cases(aCase(brand, arrived));

        assertThat(bucketsOfBrand()).containsExactly(bucket);
    }

    @Test
    void whereOnlyDaysAreKnownThePartOfTheWeekIsNot() {
        telling.cases(aCase(brand, Instant.parse("2026-02-02T00:00:00Z")).inDays());

        assertThat(bucketsOfBrand()).containsExactly("unknown");
    }

    @Test
    void anotherZoneOfTheBrandMovesItsCasesAndNoOthers() {
        String other = brand + " too";
        Instant sundayEvening = Instant.parse("2026-02-08T20:00:00Z");
        telling.cases(aCase(brand, sundayEvening), aCase(other, sundayEvening));

        ArrivalBuckets inTokyo = buckets.in(new ArrivalZones("UTC", Map.of(brand, "Asia/Tokyo")));
        assertThat(inTokyo.rebuildIfZonesChanged()).isPositive();

        assertThat(bucketsOf(brand)).containsExactly("evening");
        assertThat(bucketsOf(other)).containsExactly("weekend");
        assertThat(inTokyo.rebuildIfZonesChanged()).isZero();
    }

    @Test
    void aSummerMorningIsAnHourEarlierThanOneInWinter() {
        telling.cases(aCase(brand, Instant.parse("2026-07-06T06:30:00Z")));

        buckets.in(new ArrivalZones("Europe/Berlin", Map.of())).rebuild();
        assertThat(bucketsOfBrand()).containsExactly("business");
    }

    @Test
    void whatIsNoZoneIsRefusedWithASentence() {
        assertThatThrownBy(() -> new ArrivalZones("UTC", Map.of("acme", "Berlin")))
                .hasMessageContaining("Europe/Berlin");
        assertThatThrownBy(() -> new ArrivalZones("+02:00", Map.of())).hasMessageContaining("+02:00");
    }

    private List<String> bucketsOfBrand() {
        return bucketsOf(brand);
    }

    private List<String> bucketsOf(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select arrival_bucket from fact where brand = :brand")
                .bind("brand", name)
                .mapTo(String.class)
                .list());
    }
}
