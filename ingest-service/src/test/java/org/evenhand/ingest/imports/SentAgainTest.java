package org.evenhand.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.ingest.imports.Sending.completed;
import static org.evenhand.ingest.imports.Sending.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a file does that comes again: the same, a later one, an earlier one, or the rest of one that broke off. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SentAgainTest {

    private static final String HEADER = "case_id,channel,opened_at,resolved,resolution_kind\n";

    @Inject
    Jdbi jdbi;

    private final String brand = "again-" + UUID.randomUUID();

    @Test
    void theSameFileTwiceAddsNothing() {
        String file = HEADER + "a,phone,1700000000,,\nb,email,1700000100,,\n";
        completed(send("cases", brand, file));
        long positions = positions();
        JsonPath again = completed(send("cases", brand, file));
        assertThat(again.getInt("duplicate")).isEqualTo(2);
        assertThat(again.getInt("taken")).isZero();
        // Only the import's own completion is new in its lane of the journal.
        assertThat(positions()).isEqualTo(positions + 1);
    }

    @Test
    void aLaterExportClosesCasesThatWereOpen() {
        completed(send("cases", brand, HEADER + "a,phone,1700000000,,\n"));
        JsonPath later = completed(send("cases", brand, HEADER + "a,phone,1700000000,1700009000,private\n"));
        assertThat(later.getInt("updated")).isEqualTo(1);
        assertThat(versionOf("a")).isEqualTo(2);
    }

    @Test
    void anEarlierExportReplacesNothing() {
        completed(send("cases", brand, HEADER + "a,phone,1700000000,1700009000,private\n"));
        JsonPath earlier = completed(send("cases", brand, HEADER + "a,phone,1700000000,,\n"));
        assertThat(earlier.getInt("updated")).isZero();
        assertThat(earlier.getInt("differs")).isEqualTo(1);
        assertThat(versionOf("a")).isEqualTo(1);
    }

    @Test
    void aCaseStillOpenInALaterExportIsObservedLonger() {
        completed(send("cases", brand, HEADER + "a,phone,1700000000,,\n"));
        JsonPath later = completed(send("cases", brand, HEADER + "a,phone,1700000000,,\nb,phone,1700500000,,\n"));
        assertThat(later.getInt("duplicate")).isEqualTo(1);
        assertThat(versionOf("a")).isEqualTo(2);
    }

    @Test
    void anInterruptedImportContinuesWhereItWas() {
        String rows = IntStream.range(0, 5_000)
                .mapToObj(i -> "r" + i + ",phone,1700000000,,")
                .collect(Collectors.joining("\n"));
        String file = HEADER + rows + "\n";
        interruptAfterTheFirstBatch();
        UUID id;
        try {
            id = send("cases", brand, file);
            Sending.await(this::wasInterrupted);
            assertThat(Sending.show(id).getInt("read")).isEqualTo(2_000);
        } finally {
            letGoOn();
        }
        JsonPath done = completed(send("cases", brand, file));
        assertThat(done.getString("id")).isEqualTo(id.toString());
        assertThat(done.getInt("taken")).isEqualTo(5_000);
        assertThat(done.getInt("duplicate")).isZero();
    }

    /** Breaks off every transaction that would move the import beyond its first batch. */
    private void interruptAfterTheFirstBatch() {
        jdbi.useHandle(handle -> handle.execute("create sequence if not exists interruptions"));
        jdbi.useHandle(handle -> handle.execute("""
                create or replace function stand_still() returns trigger language plpgsql as $$
                begin
                    if old.rows_done >= 2000 then perform nextval('interruptions'); raise exception using errcode = '57014', message = 'interrupted by the test'; end if;
                    return new;
                end $$"""));
        jdbi.useHandle(
                handle -> handle.execute(
                        "create trigger stand_still before update of rows_done on import for each row execute function stand_still()"));
    }

    /** A sequence keeps its count although the transaction that took from it was rolled back. */
    private boolean wasInterrupted() {
        return jdbi.withHandle(handle -> handle.createQuery("select is_called from interruptions")
                .mapTo(Boolean.class)
                .one());
    }

    private void letGoOn() {
        jdbi.useHandle(handle -> handle.execute("drop trigger stand_still on import"));
    }

    private long positions() {
        return jdbi.withHandle(handle -> handle.createQuery("select position from journal_head where partition = 1")
                .mapTo(Long.class)
                .one());
    }

    private long versionOf(String caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version from case_record where brand = :brand and reference = :case")
                .bind("brand", brand)
                .bind("case", caseId)
                .mapTo(Long.class)
                .one());
    }
}
