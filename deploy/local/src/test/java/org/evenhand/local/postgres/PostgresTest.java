package org.evenhand.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.evenhand.local.Remarks;
import org.evenhand.local.secrets.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    private static Path folder;

    private static int port;
    private static Secrets secrets;
    private static Postmaster postmaster;
    private static ProcessHandle running;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        secrets = Secrets.createMissing(folder.resolve("secrets"));
        postmaster = prepare();
        running = postmaster.start();
        Databases.createMissing(port, secrets);
    }

    @AfterAll
    static void stop() {
        postmaster.stop(running);
    }

    @Test
    void itIsTheVersionWeChoseAndKeepsWhatItAcknowledged() throws Exception {
        assertThat(setting("server_version")).startsWith("18.6");
        for (String guard : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(setting(guard)).as(guard).isEqualTo("on");
        }
    }

    @Test
    void everyLoginNeedsItsPassword() {
        for (String user : List.of("postgres", "ingest", "casework", "insight")) {
            String database = user;
            assertThatThrownBy(() -> Databases.connect(port, database, user, "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> Databases.connect(port, database, user, ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void passwordsAreStoredAsScramVerifiers() throws Exception {
        try (Connection connection = as("postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet roles = statement.executeQuery("select rolpassword from pg_authid where rolcanlogin")) {
            while (roles.next()) {
                assertThat(roles.getString(1)).startsWith("SCRAM-SHA-256$");
            }
        }
    }

    @Test
    void aServiceReachesItsOwnDatabaseOnly() throws Exception {
        try (Connection own = as("ingest", "ingest");
                Statement statement = own.createStatement()) {
            statement.execute("create table if not exists raw (payload text)");
        }
        assertThatThrownBy(() -> as("ingest", "casework")).hasMessageContaining("no pg_hba.conf entry");
        assertThatThrownBy(() -> as("postgres", "insight")).hasMessageContaining("no pg_hba.conf entry");
    }

    @Test
    void whatWasCommittedSurvivesAKill() throws Exception {
        try (Connection own = as("casework", "casework");
                Statement statement = own.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('still here')");
            running.destroyForcibly();
            running.onExit().join();
        }
        running = postmaster.start();

        assertThat(firstOf("casework", "select word from kept")).isEqualTo("still here");
    }

    @Test
    void aServerThatOutlivedItsLauncherIsStoppedByTheNextStart() throws Exception {
        ProcessHandle orphan = running;

        running = prepare().start();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(setting("port")).isEqualTo(Integer.toString(port));
    }

    @Test
    void aLockFileWithTheNumberOfAnotherProgramDoesNotStopIt() throws Exception {
        postmaster.stop(running);
        Files.writeString(
                folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        running = postmaster.start();

        assertThat(setting("fsync")).isEqualTo("on");
    }

    private static Postmaster prepare() throws IOException {
        return Postmaster.prepare(
                Path.of("target/postgres-binaries").toAbsolutePath(),
                folder.resolve("data"),
                folder.resolve("postgres.log"),
                secrets.databasePasswordFile("postgres"),
                port,
                Remarks.onStandardError());
    }

    private static Connection as(String database, String user) throws Exception {
        return Databases.connect(port, database, user, secrets.databasePassword(user));
    }

    private static String setting(String name) throws Exception {
        return firstOf("postgres", "show " + name);
    }

    private static String firstOf(String database, String query) throws Exception {
        try (Connection connection = as(database, database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
