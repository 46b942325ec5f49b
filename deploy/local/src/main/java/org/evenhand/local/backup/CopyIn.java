package org.evenhand.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.local.Failure;
import org.evenhand.local.Part;
import org.evenhand.local.backup.Catalog.Table;
import org.evenhand.local.backup.Manifest.DatabaseCopy;
import org.evenhand.local.backup.Manifest.SequenceValue;
import org.evenhand.local.backup.Manifest.TableCopy;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills a new database with one service's copy: makes the tables as they were then, loads them, and reads them back. */
record CopyIn(Part part, DatabaseCopy copy, Archive archive, Ticker ticker) {

    /** As Flyway makes it; the copy brings its rows, so that the service goes on migrating from there. */
    static final String HISTORY = """
            create table flyway_schema_history (
                installed_rank integer not null constraint flyway_schema_history_pk primary key,
                version varchar(50), description varchar(200) not null, type varchar(20) not null,
                script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
                installed_on timestamp not null default now(), execution_time integer not null,
                success boolean not null);
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;

    void into(Connection connection, List<String> scripts) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // What is made belongs to the service, as if it had made it.
            statement.execute("set role " + part.database());
            statement.execute(HISTORY);
            for (String script : scripts) {
                statement.execute(script);
            }
            String tables = Catalog.tables(connection).stream().map(Table::name).collect(Collectors.joining(", "));
            statement.execute("truncate " + tables);
        }
        load(connection);
        for (SequenceValue sequence : copy.sequences()) {
            restore(connection, sequence);
        }
        connection.commit();
        readBack(connection);
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void load(Connection connection) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (TableCopy table : copy.tables()) {
            String target = new Table(table.name(), table.columns()).forCopy();
            // What triggers made of the rows is in the copy too; made again, it would count twice.
            run(connection, "alter table " + table.name() + " disable trigger user");
            try (InputStream content = archive.content(copy.entry(table))) {
                long loaded = copies.copyIn("copy " + target + " from stdin", content, 1 << 16);
                ticker.rowsOf(part.label() + ", " + table.name()).accept(loaded);
            }
            run(connection, "alter table " + table.name() + " enable trigger user");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What was loaded must read, byte for byte, as what was copied. */
    private void readBack(Connection connection) throws SQLException, IOException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (TableCopy table : copy.tables()) {
            Measured found = new Measured(OutputStream.nullOutputStream(), ticker.rowsOf("checking " + table.name()));
            copies.copyOut("copy " + new Table(table.name(), table.columns()).forCopy() + " to stdout", found);
            if (found.lines() != table.rows() || !found.sha256().equals(table.sha256())) {
                throw new Failure(
                        "What was loaded into %s of %s does not read as what the backup holds (%d rows of %d): nothing was restored."
                                .formatted(table.name(), part.label(), found.lines(), table.rows()));
            }
        }
    }

    private static void restore(Connection connection, SequenceValue sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.value());
            statement.execute();
        }
    }
}
