package org.evenhand.insight.evenhanded;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.evenhand.insight.SignedIn;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Many customers, of whom only the few with very many followers are answered more often: what the page says of them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LoudnessPageTest {

    private static final String CASES = """
            insert into fact (case_id, version, brand, channel, audience, topic, severity, language, arrival_bucket, reach,
                customer_id, granularity, arrived_at, answered_at, newest_at, knows_answers, knows_endings, public_replies,
                replies_asking_for_private, epoch)
            select gen_random_uuid(), 1, ?, 'x', 'public', 'delivery', 'low', 'en', 'business',
                case when number % 100 = 0 then 20000 when number % 3 = 0 then 50 else 500 end, gen_random_uuid(), 'second',
                arrived,
                case when number % 1000 = 0 then null
                    when number % 100 = 0 or number % 2 = 0 then arrived + (number % 101) * interval '7 minutes' end,
                arrived + interval '13 days', true, true, 0, 0, 0
            from (select number, timestamptz '2026-01-01Z' + number * interval '7 minutes' as arrived
                  from generate_series(1, 20000) as number) as numbers
            """;

    @Inject
    Jdbi jdbi;

    private final String brand = "loud-" + UUID.randomUUID();

    @Test
    void theClassThatStandsOutIsNamedAndCountingCaseByCaseIsOneLinkAway() {
        jdbi.useHandle(handle -> handle.execute(CASES, brand));

        String fromSums = loudness("");
        assertThat(fromSums)
                .contains("Customers with 10,000 or more followers are answered more often within a day")
                .contains(
                        "Of 100 of them 41 more (between 36 and 45)",
                        "than of 100 comparable customers with up to 99 followers")
                .contains("all customers with 100 followers or more, taken together, are answered about equally often")
                .contains("≠", "mark bad")
                .doesNotContain("no difference", "alike within", "is not said", "basis=rows")
                .contains("/insight?brand=" + brand + "&amp;loudness=case-by-case#louder\">count case by case</a>");

        String caseByCase = loudness("&loudness=case-by-case");
        assertThat(caseByCase)
                .contains("Customers with 10,000 or more followers are answered more often within a day")
                .containsAnyOf("With twice the followers", "What twice the followers do is not said: the classes")
                .contains("/insight/loudness.csv?brand=" + brand + "&amp;loudness=case-by-case")
                .doesNotContain("count case by case", "monthly sums");
        assertThat(page("&loudness=quickly", 400)).contains("Loudness can be counted &quot;case-by-case&quot;");
    }

    private String loudness(String parameters) {
        String page = page(parameters, 200);
        assertThat(page).contains("Added up from monthly sums that are kept up to date.");
        return page.substring(page.indexOf("id=\"louder\""));
    }

    private String page(String parameters, int status) {
        return SignedIn.asAda()
                .get("/insight?brand=" + brand + parameters)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }
}
