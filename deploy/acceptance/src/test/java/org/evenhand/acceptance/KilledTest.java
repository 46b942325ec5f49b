package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything is killed in the middle of an import, and afterwards every record is there once. */
@ExtendWith(FaultyHouse.Shared.class)
@Tag("long")
class KilledTest {

    private static final int WHOLE_YEAR = 30_000;

    private final Product undisturbed;
    private Product disturbed;

    KilledTest(FaultyHouse house) {
        undisturbed = house.product();
    }

    @BeforeEach
    void install() {
        disturbed = Product.fresh("disturbed");
        disturbed.startAll();
    }

    @AfterEach
    void stop() {
        disturbed.close();
    }

    @Test
    void afterKillingEveryServiceAndPostgresTheReportIsTheSameToTheLastDigit() throws Exception {
        theReportIsTheSameAfterKills(4_000);
    }

    @Test
    @Tag("long")
    void afterKillsInAWholeYearTheReportIsTheSameToTheLastDigit() throws Exception {
        theReportIsTheSameAfterKills(WHOLE_YEAR);
    }

    private void theReportIsTheSameAfterKills(int cases) throws Exception {
        DemoExcerpt demo = DemoExcerpt.of(cases);
        undisturbed.runs("import", demo.cases().toString(), "--as", "cases");
        undisturbed.runs("import", demo.messages().toString(), "--as", "messages");
        String expected = undisturbed.runs("report", demo.brand(), "--json").out();

        importAndKill(demo.cases(), "cases", "ingest-service");
        importAndKill(demo.messages(), "messages", "case-service", "postgres", "insight-service");

        assertThat(disturbed.runs("report", demo.brand(), "--json").out()).isEqualTo(expected);
        eachRecordIsThereOnce(cases);
    }

    private void importAndKill(Path file, String preset, String... victims) throws Exception {
        Path err = disturbed.home().resolve(preset + ".err");
        Process importing = disturbed.start(
                disturbed.home().resolve(preset + ".out"), err, "import", file.toString(), "--as", preset);
        for (String victim : victims) {
            waitForProgress(importing);
            waitUntilItWrites(victim);
            kill(victim);
        }
        assertThat(importing.waitFor(6, TimeUnit.MINUTES)).isTrue();
        assertThat(importing.exitValue()).as(Files.readString(err)).isZero();
    }

    /** Waits until the import under way has taken some rows more. */
    private void waitForProgress(Process importing) throws InterruptedException {
        long before = takenRows();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (takenRows() <= before) {
            assertThat(importing.isAlive())
                    .as("the import is still under way when the next one is killed")
                    .isTrue();
            assertThat(System.nanoTime()).as("the import goes on").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private long takenRows() {
        try {
            return Long.parseLong(disturbed.sql("ingest", "select coalesce(sum(rows_done), 0) from import"));
        } catch (RuntimeException away) {
            return 0;
        }
    }

    /** A service that is killed while it does nothing shows nothing, so we wait until it is in the middle of a change. */
    private void waitUntilItWrites(String victim) throws InterruptedException {
        String database =
                switch (victim) {
                    case "case-service" -> "casework";
                    case "insight-service" -> "insight";
                    default -> "ingest";
                };
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!isWriting(database)) {
            assertThat(System.nanoTime()).as(victim + " is at work").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private boolean isWriting(String database) {
        try {
            return disturbed.sql(database, """
                    select exists (
                        select 1 from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null)
                    """).equals("t");
        } catch (RuntimeException away) {
            return false;
        }
    }

    private void kill(String victim) throws IOException {
        if (victim.equals("postgres")) {
            disturbed.killPostgres();
        } else {
            disturbed.kill(victim);
        }
    }

    private void eachRecordIsThereOnce(int cases) {
        assertThat(disturbed.sql("ingest", "select count(*) - count(distinct (account_id, external_id)) from message"))
                .isEqualTo("0");
        assertThat(disturbed.sql("ingest", "select sum(position) from journal_head"))
                .isEqualTo(disturbed.sql("ingest", "select count(*) from journal_event"));
        String messages = disturbed.sql("ingest", "select count(*) from message");
        assertThat(disturbed.sql("casework", "select count(*) from case_message"))
                .isEqualTo(messages);
        assertThat(disturbed.sql("ingest", "select sum(taken) from import"))
                .isEqualTo(disturbed.sql(
                        "ingest", "select (select count(*) from message) + (select count(*) from case_record)"));
        assertThat(disturbed.sql("casework", "select count(*) from parked_event"))
                .isEqualTo("0");
        assertThat(disturbed.sql("insight", "select count(*) from parked_event"))
                .isEqualTo("0");
        assertThat(disturbed.sql("insight", "select count(*) from fact")).isEqualTo(Integer.toString(cases));
    }
}
