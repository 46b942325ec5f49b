package org.evenhand.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class LanesMigrationTest {

    private static final String JOURNAL = "11111111-1111-4111-8111-111111111111";
    private static final String EVENT = "22222222-2222-4222-8222-222222222222";

    @Test
    void whatWasWrittenAndReadBeforeThereWereLanesIsTheLiveOne() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                .start()) {
            Jdbi jdbi = Jdbi.create(postgres.getPostgresDatabase());
            migrate(postgres, "0.3");
            jdbi.useHandle(handle -> {
                handle.execute("update journal_head set position = 1, journal_id = ?::uuid", JOURNAL);
                handle.execute(
                        "insert into journal_event values (0, 1, ?::uuid, 'tested', gen_random_uuid(), gen_random_uuid(), 1, now())",
                        EVENT);
                handle.execute(
                        "insert into feed_cursor (feed, last_event_id) values ('a feed', ?)", JOURNAL + ":1:" + EVENT);
            });
            migrate(postgres, "0.4");

            String last = jdbi.inTransaction(
                            handle -> new FeedCursor("a feed", Lane.LIVE, "us", Clock.systemUTC()).lastEventId(handle))
                    .orElseThrow();
            FeedPage feed = new FeedPage(jdbi, (handle, events) -> Map.of(), "kit");
            assertThat(feed.after(Lane.LIVE, Optional.empty(), 10))
                    .extracting(CloudEvent::id)
                    .containsExactly(last);
            assertThat(feed.after(Lane.LIVE, EventId.parse(last), 10))
                    .as("the reader goes on where it was")
                    .isEmpty();
            assertThat(feed.after(Lane.IMPORT, Optional.empty(), 10)).isEmpty();
        }
    }

    private static void migrate(EmbeddedPostgres postgres, String version) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("db/kit")
                .target(version)
                .load()
                .migrate();
    }
}
