package org.evenhand.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.Remarks;
import org.evenhand.local.backup.Manifest.DatabaseCopy;
import org.evenhand.local.backup.Manifest.FileCopy;
import org.evenhand.local.postgres.Server;
import org.evenhand.local.reports.Numbers;

/**
 * Brings databases back from a backup, all or none: they are filled and checked beside those that are there, and take their
 * places in one step.
 */
public final class Restore {

    private static final String FRESH = "_restored";
    private static final String REPLACED = "_replaced";

    private final Home home;
    private final Server server;
    private final Remarks remarks;
    private final Ticker ticker;

    public Restore(Home home, Server server, Remarks remarks) {
        this.home = home;
        this.server = server;
        this.remarks = remarks;
        this.ticker = new Ticker(remarks);
    }

    public void from(Path file, Set<Part> parts, boolean replace) throws IOException {
        try (Archive archive = Archive.open(file)) {
            archive.verify(ticker);
            Map<Part, DatabaseCopy> copies = copies(archive, parts);
            Map<Part, List<String>> scripts = scripts(copies);
            if (!replace) {
                refuseToReplace(parts);
            }
            try {
                fill(archive, copies, scripts);
                bringFiles(archive, parts);
                swap(parts);
            } finally {
                for (Part part : parts) {
                    drop(part.database() + FRESH);
                }
            }
            copies.forEach((part, copy) -> remarks.say(
                    "  %s: %s rows, as of %s".formatted(part.label(), Numbers.count(copy.rows()), copy.takenAt())));
        } catch (SQLException failed) {
            throw new Failure(
                    "The backup could not be restored (%s); everything is as it was.".formatted(failed.getMessage()),
                    failed);
        }
    }

    private static Map<Part, DatabaseCopy> copies(Archive archive, Set<Part> parts) {
        Map<Part, DatabaseCopy> copies = new EnumMap<>(Part.class);
        for (Part part : parts) {
            copies.put(
                    part,
                    archive.manifest().services().stream()
                            .filter(copy -> copy.service().equals(part.label()))
                            .findFirst()
                            .orElseThrow(() -> new Failure("The backup holds nothing of " + part.label() + ".")));
        }
        return copies;
    }

    private Map<Part, List<String>> scripts(Map<Part, DatabaseCopy> copies) throws IOException {
        Map<Part, List<String>> scripts = new EnumMap<>(Part.class);
        for (Map.Entry<Part, DatabaseCopy> each : copies.entrySet()) {
            Migrations migrations = Migrations.of(home, each.getKey());
            scripts.put(each.getKey(), migrations.madeOf(each.getValue()));
            if (migrations.isOlder(each.getValue())) {
                remarks.say("  %s: its tables are of an older Evenhand; they are brought up to date at the next start"
                        .formatted(each.getKey().label()));
            }
        }
        return scripts;
    }

    private void refuseToReplace(Set<Part> parts) throws SQLException, IOException {
        for (Part part : parts) {
            try (Connection connection = server.connect(part.database())) {
                if (Catalog.holdsSomething(connection)) {
                    throw new Failure(
                            "This Evenhand is not empty (%s): nothing was restored. Restore into a new one (set EVENHAND_HOME to a new folder), or say --replace to lose what is here."
                                    .formatted(part.label()));
                }
            }
        }
    }

    private void fill(Archive archive, Map<Part, DatabaseCopy> copies, Map<Part, List<String>> scripts)
            throws SQLException, IOException {
        boolean someOnly = copies.size() < Part.values().length;
        for (Map.Entry<Part, DatabaseCopy> each : copies.entrySet()) {
            Part part = each.getKey();
            administer(
                    "drop database if exists " + part.database() + FRESH,
                    "create database " + part.database() + FRESH + " owner " + part.database(),
                    "revoke all on database " + part.database() + FRESH + " from public");
            try (Connection connection = server.connect(part.database() + FRESH)) {
                new CopyIn(part, each.getValue(), archive, ticker).into(connection, scripts.get(part));
                if (someOnly) {
                    renewJournal(connection);
                }
            }
        }
    }

    /**
     * The readers that stay as they are may know more than this copy: also when the last event they read is in it, for what
     * a feed tells of a subject is what the subject was when it was read. As another journal, it is read from its start.
     */
    private static void renewJournal(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update journal_head set journal_id = (select gen_random_uuid())");
        }
    }

    private void bringFiles(Archive archive, Set<Part> parts) throws IOException {
        if (!parts.contains(Part.INGEST)) {
            return;
        }
        for (FileCopy file : archive.manifest().files()) {
            Path target = home.imports().resolve(file.name());
            try (InputStream content = archive.content(file.entry())) {
                Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Renaming is one transaction for all of them; what was there is dropped when nothing refers to it any more. */
    private void swap(Set<Part> parts) throws SQLException, IOException {
        for (Part part : parts) {
            administer("drop database if exists " + part.database() + REPLACED);
        }
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Part part : parts) {
                String name = part.database();
                statement.execute("alter database " + name + " rename to " + name + REPLACED);
                statement.execute("alter database " + name + FRESH + " rename to " + name);
            }
            connection.commit();
        }
        for (Part part : parts) {
            drop(part.database() + REPLACED);
        }
    }

    private void drop(String database) throws IOException {
        try {
            administer("drop database if exists " + database);
        } catch (SQLException busy) {
            remarks.say("The database %s, which is not needed any more, is still there (%s); the next restore drops it."
                    .formatted(database, busy.getMessage()));
        }
    }

    private void administer(String... statements) throws SQLException, IOException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
