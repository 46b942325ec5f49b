package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everything is killed in the middle of an import, and afterwards every record is there once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledTest {

    private static final String BRAND = "northway-rail";
    private static final List<String> VICTIMS =
            List.of("ingest-service", "case-service", "insight-service", "postgres");

    private Product undisturbed;
    private Product disturbed;

    @BeforeAll
    void install() {
        undisturbed = Product.fresh("undisturbed");
        disturbed = Product.fresh("disturbed");
    }

    @AfterAll
    void stop() {
        undisturbed.close();
        disturbed.close();
    }

    @Test
    void afterKillingEveryServiceAndPostgresTheReportIsTheSameToTheLastDigit() throws Exception {
        undisturbed.runs("demo");
        String expected = undisturbed.runs("report", BRAND, "--json").out();
        undisturbed.close();

        Process demo = disturbed.start(
                disturbed.home().resolve("demo.out"), disturbed.home().resolve("demo.err"), "demo");
        for (String victim : VICTIMS) {
            waitForProgress(demo);
            waitUntilItWrites(victim);
            kill(victim);
        }
        assertThat(demo.waitFor(6, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue())
                .as(Files.readString(disturbed.home().resolve("demo.err")))
                .isZero();
        assertThat(disturbed.runs("report", BRAND, "--json").out()).isEqualTo(expected);
        eachRecordIsThereOnce();
    }

    /** Waits until the import under way has taken some thousand rows more. */
    private void waitForProgress(Process demo) throws InterruptedException {
        long before = takenRows();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (takenRows() < before + 4_000) {
            assertThat(demo.isAlive())
                    .as("the demo is still loading when the next one is killed")
                    .isTrue();
            assertThat(System.nanoTime()).as("the import goes on").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
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
        Path pidFile = victim.equals("postgres")
                ? disturbed.home().resolve("postgres").resolve("postmaster.pid")
                : disturbed.home().resolve("run").resolve(victim + ".pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }

    private void eachRecordIsThereOnce() {
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
        assertThat(disturbed.sql("insight", "select count(*) from fact")).isEqualTo("30000");
    }
}
