package org.evenhand.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.evenhand.kit.problem.Refusal;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final int WRITERS = 8;
    private static final int EVENTS_OF_EACH = 60;

    private static EmbeddedPostgres postgres;
    private static Jdbi jdbi;

    private final Journal journal = new Journal(Clock.systemUTC());
    private final FeedPage feed = new FeedPage(jdbi, (handle, events) -> Map.of(), "kit");

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                .setServerConfig("track_commit_timestamp", "on")
                .start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("db/kit")
                .load()
                .migrate();
        jdbi = Jdbi.create(postgres.getPostgresDatabase()).registerArrayType(Boolean.class, "boolean");
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void emptyTheJournal() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from journal_event");
            handle.execute("update journal_head set position = 0");
        });
    }

    @Test
    void aReaderSeesEveryEventOnceInTheOrderOfCommitsWhateverTheWritersDo() throws Exception {
        Map<Lane, List<CloudEvent>> read = Map.of(Lane.LIVE, new ArrayList<>(), Lane.IMPORT, new ArrayList<>());
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writing.add(writers.submit(this::writeAll));
            }
            while (!writing.stream().allMatch(Future::isDone)) {
                read.forEach(this::readOn);
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        read.forEach(this::readOn);
        read.forEach((lane, events) -> assertThat(events)
                .as("lane %s", lane)
                .extracting(event -> EventId.parse(event.id()).orElseThrow().position())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList()));
        assertThat(read.values().stream().mapToInt(List::size).sum()).isEqualTo(WRITERS * EVENTS_OF_EACH);
        assertThat(positionsOutOfCommitOrder()).isZero();
    }

    private void writeAll() {
        for (int i = 0; i < EVENTS_OF_EACH; i++) {
            jdbi.useTransaction(handle -> {
                delay();
                write(handle, ThreadLocalRandom.current().nextBoolean() ? Lane.LIVE : Lane.IMPORT);
                delay();
            });
        }
    }

    private void write(Handle handle) {
        write(handle, Lane.LIVE);
    }

    private void write(Handle handle, Lane lane) {
        journal.append(handle, lane, List.of(entry()));
    }

    private static Journal.Entry entry() {
        UUID subject = UUID.randomUUID();
        return new Journal.Entry("tested", subject, subject, 1);
    }

    private static void delay() {
        try {
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(3_000));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOn(Lane lane, List<CloudEvent> read) {
        Optional<EventId> last =
                read.isEmpty() ? Optional.empty() : EventId.parse(read.getLast().id());
        read.addAll(feed.after(lane, last, 100));
    }

    private static long positionsOutOfCommitOrder() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select count(*) from (
                            select pg_xact_commit_timestamp(xmin) as at,
                                   lag(pg_xact_commit_timestamp(xmin)) over (partition by partition order by position) as before
                            from journal_event) committed
                        where at < before
                        """).mapTo(Long.class).one());
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoGap() {
        jdbi.useTransaction(this::write);
        jdbi.useTransaction(handle -> {
            write(handle);
            handle.rollback();
        });
        jdbi.useTransaction(this::write);
        assertThat(feed.after(Lane.LIVE, Optional.empty(), 10))
                .extracting(event -> EventId.parse(event.id()).orElseThrow().position())
                .containsExactly(1L, 2L);
    }

    @Test
    void oneLaneNeverWaitsForTheOther() {
        jdbi.useTransaction(importing -> {
            write(importing, Lane.IMPORT);
            // In a thread of its own, or it would be the same transaction.
            CompletableFuture.runAsync(() -> jdbi.useTransaction(live -> {
                        live.execute("set local lock_timeout = '2s'");
                        write(live, Lane.LIVE);
                    }))
                    .join();
        });
        assertThat(feed.after(Lane.LIVE, Optional.empty(), 10)).hasSize(1);
        assertThat(feed.after(Lane.IMPORT, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void aBarrierStandsOnEveryLaneAfterWhatWasWrittenWithIt() {
        jdbi.useTransaction(handle -> journal.append(handle, Lane.IMPORT, List.of(entry()), List.of(entry())));
        assertThat(feed.after(Lane.LIVE, Optional.empty(), 10))
                .extracting(CloudEvent::standsOnEveryLane)
                .containsExactly(true);
        assertThat(feed.after(Lane.IMPORT, Optional.empty(), 10))
                .extracting(CloudEvent::standsOnEveryLane)
                .containsExactly(false, true);
    }

    @Test
    void anEventOfAnotherJournalIsGone() {
        jdbi.useTransaction(this::write);
        EventId other = new EventId(UUID.randomUUID(), 1, UUID.randomUUID(), Lane.LIVE);
        Assertions.assertThatThrownBy(() -> feed.after(Lane.LIVE, Optional.of(other), 10))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(410));
    }

    @Test
    void anEventThatARestoredJournalHasGivenToSomethingElseIsGone() {
        jdbi.useTransaction(this::write);
        EventId first = EventId.parse(
                        feed.after(Lane.LIVE, Optional.empty(), 10).getFirst().id())
                .orElseThrow();
        emptyTheJournal();
        jdbi.useTransaction(this::write);
        Assertions.assertThatThrownBy(() -> feed.after(Lane.LIVE, Optional.of(first), 10))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsErasedReadsAsATombstone() {
        jdbi.useTransaction(this::write);
        assertThat(feed.after(Lane.LIVE, Optional.empty(), 10).getFirst().isTombstone())
                .isTrue();
    }
}
