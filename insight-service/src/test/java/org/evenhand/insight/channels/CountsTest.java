package org.evenhand.insight.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.evenhand.insight.cases.GeneratedBrand;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.observed.Period;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The one aggregate query behind the reports. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CountsTest {

    private static final int CASES = 6_000;

    @Inject
    Telling telling;

    @Inject
    Jdbi jdbi;

    @Inject
    Counts counts;

    /** Right after an import the planner believes a brand to be tiny, and chooses nested loops. */
    @Test
    void countingStaysQuickWhereThePlannerDoesNotKnowTheBrandYet() {
        String brand = "brand-" + UUID.randomUUID();
        GeneratedBrand.tell(telling, brand, CASES);

        List<Count> counted = jdbi.inTransaction(handle -> {
            handle.execute("set local enable_hashjoin = off");
            handle.execute("set local enable_mergejoin = off");
            handle.execute("set local statement_timeout = '2s'");
            return counts.of(handle, brand, Period.of(null, null));
        });

        assertThat(counted.stream().mapToLong(Count::cases).sum()).isEqualTo(2L * CASES);
    }
}
