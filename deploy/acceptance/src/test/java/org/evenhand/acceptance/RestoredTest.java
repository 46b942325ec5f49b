package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.evenhand.acceptance.Product.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What was backed up is there again elsewhere, and a service that was restored alone leads nobody astray. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class RestoredTest {

    private static final String BRAND = "acme";
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private Product before;
    private Product after;
    private Path early;
    private Path late;

    @BeforeAll
    void backUpTwice() throws IOException {
        before = Product.fresh("backed-up");
        after = Product.fresh("restored");
        early = after.home().resolve("early.zip");
        late = after.home().resolve("late.zip");
        importCases(before, 30, 0, 0);
        before.runs("backup", early.toString());
        importCases(before, 40, 30, 1);
        before.runs("backup", late.toString());
    }

    @AfterAll
    void stop() {
        before.close();
        after.close();
    }

    @Test
    @Order(1)
    void inANewPostgresTheReportIsTheSameByteForByteAndANewImportIsTaken() throws IOException {
        String expected = before.runs("report", BRAND, "--json").out();
        before.close();

        Ended restored = after.runs("restore", late.toString());

        assertThat(restored.err()).contains("Restored and checked");
        assertThat(after.runs("report", BRAND, "--json").out()).isEqualTo(expected);
        assertThat(after.runs("status").out()).doesNotContain("was restored");
        assertThat(after.runs("rebuild-cells").out()).contains("acme: counted anew; nothing was wrong");
        importCases(after, 50, 50, 2);
        assertThat(after.report(BRAND).get("cases").asInt()).isEqualTo(50);
    }

    @Test
    @Order(2)
    void whileItRunsNothingIsRestored() {
        Ended refused = after.run("restore", late.toString(), "--replace");

        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("Evenhand runs already").contains("./evenhand stop");
    }

    @Test
    @Order(3)
    void aProviderAtAnEarlierMomentIsReadAgainWithAnAlarmAndBelieved() throws Exception {
        after.runs("stop");
        after.runs("restore", early.toString(), "--replace", "--only", "ingest-service");

        // ingest-service counts versions from the early backup on, so these are versions that the others know already.
        importCases(after, 30, 30, 3);

        awaitEndOfReplay();
        assertThat(after.runs("status").out())
                .contains("! ingest-service was restored to an earlier moment; case-service read it again")
                .contains("20 of its messages and records it no longer knows; they are kept here.");
        assertThat(Files.readString(after.home().resolve("log").resolve("case-service.log")))
                .contains("ingest-service no longer knows the event that was read last");
        JsonNode report = after.report(BRAND);
        assertThat(report.get("cases").asInt()).isEqualTo(50);
        assertThat(after.sql("casework", """
                        select string_agg(distinct extract(epoch from answered_at - arrived_at)::int::text, ',')
                        from service_case where reference::int <= 30
                        """)).isEqualTo("10800");
        assertThat(after.sql(
                        "insight", "select count(*) from fact where answered_at - arrived_at = interval '3 hours'"))
                .isEqualTo("30");
    }

    private void awaitEndOfReplay() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!after.sql("casework", "select count(ended_at) from feed_epoch where number = 1")
                .equals("1")) {
            assertThat(System.nanoTime()).as("the replay ends").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** So many cases, opened minute by minute, the first of them answered so many hours later. */
    private static void importCases(Product product, int cases, int answered, int hours) throws IOException {
        StringBuilder csv = new StringBuilder("case_id,channel,opened_at,first_answer,resolved,resolution_kind\n");
        for (int nth = 1; nth <= cases; nth++) {
            Instant opened = MORNING.plusSeconds(60L * nth);
            String answer = nth <= answered ? opened.plusSeconds(3_600L * hours).toString() : "";
            csv.append("%d,email,%s,%s,,%n".formatted(nth, opened, answer));
        }
        Path file = Files.writeString(product.home().resolve("cases-%d-%d.csv".formatted(cases, hours)), csv);
        product.runs("import", file.toString(), "--as", "cases", "--brand", BRAND);
    }
}
