package org.evenhand.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL and real keys for the tests of a service. */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private static EmbeddedPostgres postgres;

    @Override
    public synchronized Map<String, String> start() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                Path.of("target", "postgres").toFile())
                        .setPGStartupWait(Duration.ofSeconds(120))
                        .setServerConfig("max_connections", "120")
                        .setServerConfig("track_commit_timestamp", "on")
                        .start();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start; is there space left in target/?", failed);
        }
        Map<String, String> settings = new HashMap<>(Keys.settings());
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        return settings;
    }

    @Override
    public void stop() {
        // PostgreSQL ends with the JVM: test classes with other settings share it.
    }
}
