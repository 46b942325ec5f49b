package org.evenhand.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.Remarks;
import org.evenhand.local.backup.Manifest.DatabaseCopy;
import org.evenhand.local.backup.Manifest.FileCopy;
import org.evenhand.local.backup.Manifest.TableCopy;
import org.evenhand.local.postgres.Server;
import org.evenhand.local.reports.Numbers;
import org.postgresql.PGConnection;

/**
 * Copies the three databases into one archive while everything runs, each as it was at one moment.
 *
 * <p>Who reads a feed is copied before who writes it: so a restored reader has never seen more than its provider knows, and
 * catches up by reading on.
 */
public final class Backup {

    private static final List<Part> READERS_FIRST = List.of(Part.INSIGHT, Part.CASE, Part.INGEST);

    private final Home home;
    private final Server server;
    private final Clock clock;
    private final Remarks remarks;
    private final Ticker ticker;

    public Backup(Home home, Server server, Clock clock, Remarks remarks) {
        this.home = home;
        this.server = server;
        this.clock = clock;
        this.remarks = remarks;
        this.ticker = new Ticker(remarks);
    }

    /** Writes the backup beside its place, reads it again, and only then gives it its name. */
    public void to(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new Failure(file + " is there already; a backup replaces nothing. Choose another name.");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        try {
            write(draft);
            try (Archive written = Archive.open(draft)) {
                written.verify(ticker);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new Failure("The backup could not be made: " + failed.getMessage(), failed);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(Path draft) throws Exception {
        String madeAt = clock.instant().toString();
        List<DatabaseCopy> services = new ArrayList<>();
        List<FileCopy> files = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Path held = home.run().resolve("backup-" + ProcessHandle.current().pid());
        try (ArchiveWriter archive = new ArchiveWriter(draft);
                Uploads uploads = new Uploads(home.imports(), held)) {
            for (Part part : READERS_FIRST) {
                uploads.hold();
                try (Connection connection = server.connect(part.database())) {
                    beginReading(connection);
                    uploads.hold();
                    services.add(copy(part, connection, archive));
                    if (part == Part.INGEST) {
                        copyFiles(connection, uploads, archive, files, missing);
                    }
                }
            }
            archive.finish(new Manifest(Manifest.FORMAT, madeAt, version(), services, files, missing));
        }
        missing.forEach(file -> remarks.say(
                "The file %s of an unfinished import was not there; it is not in the backup.".formatted(file)));
    }

    /** From the first query on, the transaction sees the database as it was then. */
    private static void beginReading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Catalog.isTrue(connection, "select true");
    }

    private DatabaseCopy copy(Part part, Connection connection, ArchiveWriter archive) throws Exception {
        String takenAt = clock.instant().toString();
        List<TableCopy> tables = new ArrayList<>();
        DatabaseCopy copy = new DatabaseCopy(
                part.label(), takenAt, Catalog.migrations(connection), tables, Catalog.sequences(connection));
        for (Catalog.Table table : Catalog.tables(connection)) {
            String entry = part.label() + "/" + table.name() + ".copy";
            Measured written = archive.write(entry, ticker.rowsOf(part.label() + ", " + table.name()), out -> connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table.forCopy() + " to stdout", out));
            tables.add(new TableCopy(table.name(), table.columns(), written.lines(), written.sha256()));
        }
        remarks.say("  %s: %s rows in %d tables".formatted(part.label(), Numbers.count(copy.rows()), tables.size()));
        return copy;
    }

    private static void copyFiles(
            Connection connection, Uploads uploads, ArchiveWriter archive, List<FileCopy> files, List<String> missing)
            throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from import where ended_at is null order by id")) {
            while (row.next()) {
                String name = row.getString(1) + ".csv";
                Path file = uploads.file(name);
                if (!Files.exists(file)) {
                    missing.add(name);
                    continue;
                }
                Measured written = archive.write("imports/" + name, lines -> {}, out -> Files.copy(file, out));
                files.add(new FileCopy(name, written.bytes(), written.sha256()));
            }
        }
    }

    private String version() throws SQLException, IOException {
        try (Connection connection = server.connect("postgres")) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}
