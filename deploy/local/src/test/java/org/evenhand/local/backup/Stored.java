package org.evenhand.local.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.postgres.Server;
import org.evenhand.local.processes.PrivateFiles;
import org.postgresql.PGConnection;

/** An installation whose services are only their scripts, with databases as those make them and a little in each. */
final class Stored {

    static final String UNFINISHED = "5d2f7c1a-9b3e-4f6a-8c7d-1e2f3a4b5c6d.csv";
    private static final Comparator<String> BY_VERSION =
            Comparator.comparing((String script) -> Double.valueOf(script.substring(1, script.indexOf("__"))));

    private Stored() {}

    static Home home(Path folder) throws IOException {
        PrivateFiles.deleteFolder(folder);
        Home home = new Home(folder.resolve("root"), folder.resolve("home"));
        Files.createDirectories(home.root());
        Files.createDirectories(home.folder());
        Path binaries = Path.of("target/postgres-binaries").toAbsolutePath();
        Files.createSymbolicLink(home.postgresBinaries(), Files.createDirectories(binaries));
        for (Part part : Part.values()) {
            Path app = home.root().resolve(part.label()).resolve("target/quarkus-app");
            Path sources = Path.of("../..").resolve(part.label()).resolve("src/main/resources/db/migration");
            pack(app.resolve("app/service.jar"), sources, "db/migration/");
            pack(
                    app.resolve("lib/main/org.evenhand.service-kit.jar"),
                    Path.of("../../service-kit/src/main/resources/db/kit"),
                    "db/kit/");
        }
        return home;
    }

    private static void pack(Path jar, Path scripts, String folder) throws IOException {
        Files.createDirectories(jar.getParent());
        try (JarOutputStream archive = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.list(scripts)) {
            for (Path script : files.toList()) {
                archive.putNextEntry(new JarEntry(folder + script.getFileName()));
                Files.copy(script, archive);
                archive.closeEntry();
            }
        }
    }

    /** Makes the tables as Flyway would, and stores something in each database. */
    static void fill(Home home, Server server) throws Exception {
        for (Part part : Part.values()) {
            try (Connection connection = server.connect(part.database());
                    Statement statement = connection.createStatement()) {
                statement.execute("set role " + part.database());
                statement.execute(CopyIn.HISTORY);
                Map<String, String> scripts = Migrations.of(home, part).scripts();
                for (String script :
                        scripts.keySet().stream().sorted(BY_VERSION).toList()) {
                    connection.setAutoCommit(false);
                    statement.execute(scripts.get(script));
                    connection.commit();
                    connection.setAutoCommit(true);
                    remember(connection, script, Migrations.checksum(scripts.get(script)));
                }
                statement.execute(
                        switch (part) {
                            case INGEST -> """
                            insert into brand (name, registered_at) values ('acme', now());
                            insert into channel_account (id, brand, channel, handle, registered_at)
                                values (gen_random_uuid(), 'acme', 'x', E'odd \\t \\n \\\\ \\\\. "é🚆', now());
                            insert into import (id, preset, kind, file, file_digest, state, created_at, touched_at)
                                values ('5d2f7c1a-9b3e-4f6a-8c7d-1e2f3a4b5c6d', 'cases', 'cases', 'c.csv', '\\x00ff',
                                        'taking', now(), now());
                            """;
                            case CASE -> """
                            insert into customer (id, brand, reference, met_at)
                            select gen_random_uuid(), 'acme', nullif('k-' || nth, 'k-3'), now()
                            from generate_series(1, 5000) as nth;
                            """;
                            case INSIGHT -> """
                            insert into unattributed (import_id, channel, reason, cases)
                                values (gen_random_uuid(), 'x', 'it names no brand', 12);
                            insert into fact (case_id, version, brand, channel, audience, granularity, arrived_at, answered_at,
                                newest_at, knows_answers, knows_endings, public_replies, replies_asking_for_private, epoch)
                            select gen_random_uuid(), 1, 'acme', 'x', 'public', 'second', now(), now() + nth * interval '1 hour',
                                now(), true, true, 0, 0, 0
                            from generate_series(1, 7) as nth;
                            """;
                        });
            }
        }
        Files.writeString(home.imports().resolve(UNFINISHED), "case_id\n17\n");
    }

    private static void remember(Connection connection, String script, int checksum) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into flyway_schema_history
                    (installed_rank, description, type, script, checksum, installed_by, execution_time, success)
                select count(*) + 1, 'as a test has it', 'SQL', ?, ?, current_user, 1, true from flyway_schema_history
                """)) {
            statement.setString(1, script);
            statement.setInt(2, checksum);
            statement.execute();
        }
    }

    /** All that a database holds, table by table, by its checksum. */
    static Map<String, String> in(Server server, Part... parts) throws Exception {
        Map<String, String> stored = new TreeMap<>();
        for (Part part : parts.length == 0 ? Part.values() : parts) {
            try (Connection connection = server.connect(part.database())) {
                for (Catalog.Table table : Catalog.tables(connection)) {
                    Measured measured = new Measured(OutputStream.nullOutputStream(), lines -> {});
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + table.forCopy() + " to stdout", measured);
                    stored.put(part.label() + " " + table, measured.lines() + " " + measured.sha256());
                }
            }
        }
        return stored;
    }

    static void run(Server server, String database, String statement) throws Exception {
        try (Connection connection = server.connect(database);
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    static List<String> strings(Server server, String database, String query) throws Exception {
        List<String> strings = new ArrayList<>();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}
