package org.evenhand.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BarriersTest {

    private static final CloudEvent PLAIN = event("a", null);
    private static final CloudEvent BARRIER = event("b", true);

    private static EmbeddedPostgres postgres;
    private static Jdbi jdbi;

    private final Barriers live = new Barriers("a feed", Lane.LIVE);
    private final Barriers imports = new Barriers("a feed", Lane.IMPORT);

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                .start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("db/kit")
                .load()
                .migrate();
        jdbi = Jdbi.create(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void forgetAll() {
        jdbi.useHandle(handle -> handle.execute("truncate feed_barrier"));
    }

    private static CloudEvent event(String subject, Boolean barrier) {
        return new CloudEvent("1.0", subject, "kit", "tested", subject, Instant.EPOCH, 1, null, barrier, null);
    }

    private List<CloudEvent> dueBy(Barriers lane) {
        return jdbi.inTransaction(handle -> lane.due(handle, List.of(BARRIER, PLAIN)));
    }

    @Test
    void aBarrierIsDueWhenItHasComeByEveryLane() {
        assertThat(dueBy(live)).containsExactly(PLAIN);
        assertThat(dueBy(live)).as("the same lane again").containsExactly(PLAIN);
        assertThat(dueBy(imports)).containsExactly(BARRIER, PLAIN);
        assertThat(dueBy(live)).as("a page that is sent again").containsExactly(BARRIER, PLAIN);
    }

    @Test
    void twoLanesThatBringItAtTheSameMomentAreNotBothTooEarly() throws Exception {
        CountDownLatch firstHasIt = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<List<CloudEvent>> first = threads.submit(() -> jdbi.inTransaction(handle -> {
                List<CloudEvent> due = live.due(handle, List.of(BARRIER));
                firstHasIt.countDown();
                linger(handle);
                return due;
            }));
            firstHasIt.await();
            Future<List<CloudEvent>> second =
                    threads.submit(() -> jdbi.inTransaction(handle -> imports.due(handle, List.of(BARRIER))));
            assertThat(first.get()).isEmpty();
            assertThat(second.get()).containsExactly(BARRIER);
        }
    }

    /** Long enough for the other to come. */
    private static void linger(Handle handle) {
        handle.execute("select pg_sleep(0.3)");
    }

    @Test
    void aLaneThatIsReadAnewBringsItsBarriersAgain() {
        dueBy(live);
        jdbi.useTransaction(live::forget);
        assertThat(dueBy(imports)).containsExactly(PLAIN);
        assertThat(dueBy(live)).containsExactly(BARRIER, PLAIN);
    }
}
