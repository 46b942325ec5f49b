package org.evenhand.insight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseFeedTest {

    private static final Instant MORNING = Instant.parse("2026-02-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    @Inject
    Telling telling;

    @Inject
    Jdbi jdbi;

    private final String brand = "brand of " + UUID.randomUUID();

    @Test
    void aCaseToldTwiceIsOneFact() {
        ToldCase told = aCase(brand, MORNING);

        telling.cases(told);
        telling.cases(told);

        assertThat(endings()).containsExactly("open");
    }

    @Test
    void anOlderVersionThatComesLaterChangesNothing() {
        ToldCase told = aCase(brand, MORNING);
        var open = told.version(1).told();
        var ended = told.version(2).ended("resolution", NOON, "private").told();

        telling.page(ended);
        telling.page(open);

        assertThat(endings()).containsExactly("resolution");
    }

    @Test
    void ofSeveralVersionsInOnePageTheNewestCounts() {
        ToldCase told = aCase(brand, MORNING);
        var first = told.version(1).told();
        var second = told.version(2).told();
        var third = told.version(3).ended("abandoned", NOON, null).told();

        telling.page(first, third, second);

        assertThat(endings()).containsExactly("abandoned");
    }

    @Test
    void anErasedCaseIsNoFactAnyMore() {
        ToldCase erased = aCase(brand, MORNING);
        ToldCase kept = aCase(brand, MORNING);

        telling.cases(erased, kept);
        telling.page(erased.erased());

        assertThat(ids()).containsExactly(kept.id());
    }

    @Test
    void aCaseErasedWithinAPageLeavesNothing() {
        ToldCase told = aCase(brand, MORNING);

        telling.page(told.told(), told.erased());

        assertThat(ids()).isEmpty();
    }

    @Test
    void aVersionThatIsLateDoesNotBringAGoneCaseBack() {
        ToldCase told = aCase(brand, MORNING);

        telling.page(told.version(2).erased());
        telling.page(told.version(2).told());
        assertThat(ids()).isEmpty();
        telling.page(told.version(4).told());
        assertThat(ids()).containsExactly(told.id());
    }

    @Test
    void aTombstoneThatIsLateDoesNotTakeANewerVersionAway() {
        ToldCase told = aCase(brand, MORNING);

        telling.page(told.version(5).told());
        telling.page(told.version(1).erased());

        assertThat(ids()).containsExactly(told.id());
    }

    @Test
    void aCaseThatHasNotArrivedIsNoFactYet() {
        ToldCase told = aCase(brand, MORNING);
        var arrived = told.version(2).told();

        telling.page(told.version(1).notArrived().told());
        assertThat(ids()).isEmpty();
        telling.page(arrived);
        assertThat(ids()).containsExactly(told.id());
        telling.page(told.version(1).told());
        assertThat(ids()).containsExactly(told.id());
    }

    @Test
    void aPageOfAThousandIsTakenWhole() {
        telling.page(IntStream.range(0, 1_000)
                .mapToObj(each -> aCase(brand, MORNING).told())
                .toList());

        assertThat(ids()).hasSize(1_000);
    }

    @Test
    void everyColumnIsFilledFromTheExampleOfCaseService() throws Exception {
        var event = new ObjectMapper()
                .findAndRegisterModules()
                .readValue(
                        Path.of("..", "case-service", "events", "case.changed.json")
                                .toFile(),
                        CloudEvent.class);

        telling.page(event);

        List<String> empty = jdbi.withHandle(handle -> handle
                .createQuery("select * from fact where case_id = :id")
                .bind("id", UUID.fromString(event.subject()))
                .mapToMap()
                .one()
                .entrySet()
                .stream()
                .filter(column -> column.getValue() == null)
                .map(Map.Entry::getKey)
                .toList());
        assertThat(empty).containsExactlyInAnyOrder("entered_at", "went_public_at", "reopened_at", "unknown_because");
    }

    private List<String> endings() {
        return query("select coalesce(ending, 'open') from fact where brand = :brand", String.class);
    }

    private List<UUID> ids() {
        return query("select case_id from fact where brand = :brand", UUID.class);
    }

    private <T> List<T> query(String sql, Class<T> type) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("brand", brand).mapTo(type).list());
    }
}
