package org.evenhand.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.evenhand.kit.testing.Calls;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

/** What a file would become is shown, and nothing of it is stored. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DryRunTest {

    private static final String MESSAGES = """
            channel,account,external_id,direction,audience,author,author_kind,text,time
            email,help,1,inbound,private,ada,person,Where is my train?,2026-03-01T00:00:00Z
            email,help,2,sideways,private,ada,person,Anybody there?,2026-03-01T00:00:00Z
            """;

    private final String brand = "brand-" + UUID.randomUUID();

    @Test
    void messagesAreShownWithoutASummaryOfCases() {
        JsonPath shown = tried("messages", MESSAGES);
        assertThat(shown.getInt("read")).isEqualTo(2);
        assertThat(shown.getInt("takeable")).isEqualTo(1);
        assertThat(shown.getString("rows[0].text")).isEqualTo("Where is my train?");
        assertThat(shown.getInt("rejectedRows[0].line")).isEqualTo(3);
        assertThat(shown.getString("rejectedRows[0].reason")).contains("\"direction\"");
        assertThat((Object) shown.get("summary")).isNull();
        Calls.asMachine().get("/api/accounts/brands").then().body(not(containsString(brand)));
    }

    @Test
    void casesAreShownWithTheirSummary() {
        JsonPath shown = tried("cases", "case_id,channel,opened_at,resolved\n1,phone,2026-03-01,2026-03-02\n");
        assertThat(shown.getInt("takeable")).isEqualTo(1);
        assertThat((Object) shown.get("summary")).isNotNull();
    }

    private JsonPath tried(String preset, String file) {
        return Sending.post(preset, brand, file.getBytes(StandardCharsets.UTF_8), true)
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
