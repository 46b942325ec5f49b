package org.evenhand.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.ingest.imports.Sending.completed;
import static org.evenhand.ingest.imports.Sending.send;
import static org.evenhand.ingest.imports.Sending.takeBack;
import static org.evenhand.ingest.imports.Sending.takenBack;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.ingest.messages.TakenBackMessages;
import org.evenhand.ingest.records.TakenBackRecords;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TakingBackTest {

    private static final String CASES = "case_id,channel,opened_at,resolved,resolution_kind\n";
    private static final String MESSAGES = "channel,account,external_id,direction,audience,author,thread,text,time\n";

    @Inject
    Jdbi jdbi;

    @Inject
    Uploads uploads;

    @Inject
    TakenBackRecords records;

    @Inject
    TakenBackMessages messages;

    private final String brand = "brand-" + UUID.randomUUID();
    private Kept kept;

    @BeforeEach
    void look() {
        kept = new Kept(jdbi);
    }

    @Test
    void nothingIsLeftOfAnImportButThatItWasThere() {
        String before = kept.everything();
        UUID cases = send(
                "cases",
                brand,
                CASES + "a,phone,1700000000,,\nb,email,1700000100,1600000000,private\nc,pigeon,1700000000,,\nd,x\n");
        completed(cases);
        UUID said = send("messages", brand, MESSAGES + message("1", "1", "Where is my refund?"));
        completed(said);
        assertThat(kept.everything()).isNotEqualTo(before);

        JsonPath taken = takenBack(takeBack(cases));
        takenBack(takeBack(said));

        assertThat(kept.everything()).isEqualTo(before);
        assertThat(taken.getString("takenBack.by")).isNotBlank();
        assertThat(taken.getInt("takenBack.statements")).isEqualTo(2);
        assertThat(taken.getString("takenBack.endedAt")).isNotNull();
        assertThat(uploads.fileOf(cases)).doesNotExist();
    }

    @Test
    void askedTwiceItIsTakenBackOnce() {
        UUID id = send("cases", brand, CASES + "a,phone,1700000000,,\n");
        completed(id);
        takenBack(takeBack(id));
        long positions = position();
        takenBack(takeBack(id));
        assertThat(position()).isEqualTo(positions);
    }

    @Test
    void whatWasNeverImportedCannotBeTakenBack() {
        UUID never = UUID.randomUUID();
        asMachine()
                .delete("/api/imports/" + never)
                .then()
                .statusCode(404)
                .body("detail", containsString("There is no import " + never));
    }

    @Test
    void takenBackWhileItRunsItStopsAndLeavesNothing() {
        String before = kept.everything();
        interruptAfterTheFirstBatch("rows_done");
        UUID id;
        try {
            id = send("cases", brand, cases(5_000));
            Sending.await(this::wasInterrupted);
            assertThat(Sending.show(id).getInt("taken")).isEqualTo(2_000);
            takeBack(id);
        } finally {
            letGoOn();
        }
        assertThat(takenBack(id).getInt("taken")).isEqualTo(2_000);
        assertThat(kept.everything()).isEqualTo(before);
        assertThat(uploads.fileOf(id)).doesNotExist();
        // A barrier stands on every lane.
        assertThat(kept.strings("select type from journal_event where subject = '" + id + "'"))
                .containsExactly("import.taken-back", "import.taken-back");
    }

    @Test
    void aTakingBackThatBreaksOffGoesOnWhereItWas() {
        String before = kept.everything();
        UUID id = send("cases", brand, cases(5_000));
        completed(id);
        interruptAfterTheFirstBatch("taken_back");
        try {
            takeBack(id);
            Sending.await(this::wasInterrupted);
            assertThat(Sending.show(id).getString("state")).isEqualTo("taking-back");
            assertThat(Sending.show(id).getInt("takenBack.statements")).isEqualTo(2_000);
        } finally {
            letGoOn();
        }
        assertThat(takenBack(id).getInt("takenBack.statements")).isEqualTo(5_000);
        assertThat(kept.everything()).isEqualTo(before);
    }

    @Test
    void importedAgainItIsThereAsTheFirstTimeAndCountsOn() {
        String file = CASES + "a,phone,1700000000,,\nb,email,1700000100,1600000000,private\n";
        UUID first = send("cases", brand, file);
        completed(first);
        String said = kept.saidOf(brand);
        takenBack(takeBack(first));
        UUID second = send("cases", brand, file);
        assertThat(completed(second).getInt("taken")).isEqualTo(1);
        assertThat(kept.saidOf(brand)).isEqualTo(said);
        assertThat(kept.strings("select version from case_record where brand = '" + brand + "'"))
                .containsExactly("3");
        assertThat(eventsOf("select id from case_record where brand = '" + brand + "'"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void aMessageImportedAgainCountsOn() {
        String file = MESSAGES + message("1", "1", "Where is my refund?");
        UUID first = send("messages", brand, file);
        completed(first);
        takenBack(takeBack(first));
        completed(send("messages", brand, file));
        String ids = "select m.id from message m join channel_account a on a.id = m.account_id where brand = '" + brand
                + "'";
        assertThat(eventsOf(ids)).containsExactly("1", "2", "3");
    }

    @Test
    void aMessageThatWasAlsoPostedLiveStays() {
        UUID first = send("messages", brand, MESSAGES + message("1", "1", "Hello") + message("2", "2", "Bye"));
        completed(first);
        assertThat(post("1", "Hello")).isEqualTo("duplicate");

        takenBack(takeBack(first));

        assertThat(kept.strings("select external_id || (import_id is null) || version from message m "
                        + "join channel_account a on a.id = m.account_id where brand = '" + brand + "'"))
                .containsExactly("1true2");
        assertThat(post("1", "Hello")).isEqualTo("duplicate");
        assertThat(post("2", "Bye")).isEqualTo("stored");
    }

    @Test
    void anAccountInUseStaysWithItsBrand() {
        UUID first = send("messages", brand, MESSAGES + message("1", "1", "Hello"));
        completed(first);
        post("9", "Live");
        takenBack(takeBack(first));
        assertThat(asMachine().get("/api/accounts/brands").jsonPath().getList(""))
                .contains(brand);
        assertThat(post("10", "Live")).isEqualTo("stored");
    }

    @Test
    void anAccountThatSomebodyRegisteredMeanwhileStaysThoughNothingIsInIt() {
        UUID first = send("messages", brand, MESSAGES + message("1", "1", "Hello"));
        completed(first);
        asMachine()
                .contentType("application/json")
                .body(Map.of("brand", brand, "channel", "email", "handle", "help@example.org"))
                .post("/api/accounts")
                .then()
                .statusCode(201);
        takenBack(takeBack(first));
        assertThat(post("2", "Live")).isEqualTo("stored");
    }

    @Test
    void whatBelongsToNoBrandIsCountedWithTheNextImportThatLeavesItOut() {
        String file =
                "tweet_id,timestamp_ms,author,is_airline,lang,text,in_reply_to_status_id,in_reply_to_user,mentions,quoted_status_id\n"
                        + "1,1558527500000,u1,0,en,Lost my bag,,,@" + brand + ",\n"
                        + brand + "-2,1558527500000,u3,0,en,nice weather,,,,\n";
        UUID first = send("airline-tweets", null, file);
        completed(first);
        UUID second = send("airline-tweets", null, file);
        completed(second);
        String counted = "select import_id from missing_case where reference = '" + brand + "-2'";
        assertThat(kept.strings(counted)).containsExactly(first.toString());
        takenBack(takeBack(first));
        assertThat(kept.strings(counted)).containsExactly(second.toString());
        assertThat(kept.strings("select distinct type || version from journal_event where subject = '" + second
                        + "' order by 1"))
                .containsExactly("import.completed1", "import.completed2");
    }

    @Test
    void aMessagePostedWhileItIsTakenBackIsNotLost() throws Exception {
        UUID first = send("messages", brand, MESSAGES + message("1", "1", "Hello"));
        completed(first);
        post("9", "So the account is in use");
        Future<?> posted = whileTakenBack(
                handle -> messages.takeBack(handle, first, 10, new ArrayList<>()),
                () -> assertThat(post("1", "Hello")).isEqualTo("stored"));
        posted.get();
        assertThat(kept.strings("select m.version from message m join channel_account a on a.id = m.account_id "
                        + "where m.external_id = '1' and brand = '" + brand + "'"))
                .containsExactly("3");
    }

    @Test
    void aRecordImportedWhileItIsTakenBackIsNotLost() throws Exception {
        String file = CASES + "a,phone,1700000000,,\n";
        UUID first = send("cases", brand, file);
        completed(first);
        Future<?> imported =
                whileTakenBack(handle -> records.takeBack(handle, first, 10, new ArrayList<>()), () -> assertThat(
                                completed(send("cases", brand, file)).getInt("taken"))
                        .isEqualTo(1));
        imported.get();
        assertThat(kept.strings("select version from case_record where brand = '" + brand + "'"))
                .containsExactly("3");
    }

    /** Does something in the middle of a transaction that takes back. */
    private Future<?> whileTakenBack(java.util.function.Consumer<Handle> takingBack, Runnable meanwhile)
            throws Exception {
        CountDownLatch isTaken = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> taking = threads.submit(() -> jdbi.useTransaction(handle -> {
                takingBack.accept(handle);
                isTaken.countDown();
                // Long enough for the other to come as far as it gets.
                handle.execute("select pg_sleep(0.7)");
            }));
            isTaken.await();
            Future<?> other = threads.submit(meanwhile);
            taking.get();
            return other;
        }
    }

    private static String cases(int count) {
        return CASES
                + IntStream.range(0, count)
                        .mapToObj(i -> "r" + i + ",phone,1700000000,,")
                        .collect(Collectors.joining("\n"));
    }

    private static String message(String id, String thread, String text) {
        return "email,help@example.org," + id + ",inbound,private,ada@example.org," + thread + "," + text
                + ",2026-01-02T03:04:05Z\n";
    }

    private String post(String id, String text) {
        String account =
                asMachine().get("/api/accounts").jsonPath().getString("find { it.brand == '" + brand + "' }.id");
        return asMachine()
                .contentType("application/json")
                .body(Map.of(
                        "account",
                        account,
                        "externalId",
                        id,
                        "direction",
                        "inbound",
                        "audience",
                        "private",
                        "author",
                        Map.of("externalId", "ada@example.org"),
                        "thread",
                        id,
                        "text",
                        text,
                        "time",
                        "2026-01-02T03:04:05Z"))
                .post("/api/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("outcomes[0].outcome");
    }

    private List<String> eventsOf(String subjects) {
        return kept.strings("select version from journal_event where subject in (" + subjects + ") order by position");
    }

    private long position() {
        return Long.parseLong(
                kept.strings("select sum(position) from journal_head").getFirst());
    }

    /** Breaks off every transaction that would move the import beyond its first batch. */
    private void interruptAfterTheFirstBatch(String column) {
        jdbi.useHandle(handle -> {
            handle.execute("create sequence interruptions_of_taking_back");
            handle.execute("""
                    create or replace function break_off() returns trigger language plpgsql as $$
                    begin
                        if old.COLUMN >= 2000 and new.COLUMN > old.COLUMN then
                            perform nextval('interruptions_of_taking_back');
                            raise exception using errcode = '57014', message = 'interrupted by the test';
                        end if;
                        return new;
                    end $$""".replace("COLUMN", column));
            handle.execute("create trigger break_off before update of " + column
                    + " on import for each row execute function break_off()");
        });
    }

    private boolean wasInterrupted() {
        return kept.strings("select is_called from interruptions_of_taking_back")
                .contains("t");
    }

    private void letGoOn() {
        jdbi.useHandle(handle -> {
            handle.execute("drop trigger break_off on import");
            handle.execute("drop sequence interruptions_of_taking_back");
        });
    }
}
