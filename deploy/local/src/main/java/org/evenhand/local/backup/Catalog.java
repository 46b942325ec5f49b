package org.evenhand.local.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.local.backup.Manifest.Migration;
import org.evenhand.local.backup.Manifest.SequenceValue;

/** What there is in a database. */
final class Catalog {

    static final String HISTORY = "flyway_schema_history";

    record Table(String name, List<String> columns) {

        /** Both ends of a copy name the columns, so that their order in the table does not matter. */
        String forCopy() {
            return name + " (\"" + String.join("\", \"", columns) + "\")";
        }
    }

    private static final String TABLES = """
            select c.relname, array_agg(a.attname::text order by a.attnum) as columns
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            group by c.relname order by c.relname
            """;
    private static final String REFERENCES = """
            select distinct own.relname, other.relname from pg_constraint
            join pg_class own on own.oid = conrelid join pg_class other on other.oid = confrelid
            where contype = 'f' and conrelid <> confrelid
            """;

    private Catalog() {}

    /** Tables after those that they refer to, which is the order in which they can be filled. */
    static List<Table> tables(Connection connection) throws SQLException {
        Map<String, Set<String>> references = references(connection);
        List<Table> waiting = new ArrayList<>(all(connection));
        List<Table> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        while (!waiting.isEmpty()) {
            List<Table> next = waiting.stream()
                    .filter(table -> placed.containsAll(references.getOrDefault(table.name(), Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("These tables refer to each other in a circle: " + waiting);
            }
            next.forEach(table -> placed.add(table.name()));
            ordered.addAll(next);
            waiting.removeAll(next);
        }
        return ordered;
    }

    private static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                Array columns = row.getArray("columns");
                tables.add(new Table(row.getString("relname"), List.of((String[]) columns.getArray())));
            }
        }
        return tables;
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REFERENCES)) {
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString(1), table -> new HashSet<>())
                        .add(row.getString(2));
            }
        }
        return references;
    }

    /** The scripts that made the tables what they are, in the order in which they were run. */
    static List<Migration> migrations(Connection connection) throws SQLException {
        List<Migration> migrations = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select script, checksum from " + HISTORY + " where success order by installed_rank")) {
            while (row.next()) {
                migrations.add(new Migration(row.getString("script"), row.getObject("checksum", Integer.class)));
            }
        }
        return migrations;
    }

    static List<SequenceValue> sequences(Connection connection) throws SQLException {
        List<SequenceValue> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select sequencename, last_value from pg_sequences
                        where schemaname = 'public' and last_value is not null
                        """)) {
            while (row.next()) {
                sequences.add(new SequenceValue(row.getString(1), row.getLong(2)));
            }
        }
        return sequences;
    }

    /** Whether a service has stored anything here but how it stands with its feeds. */
    static boolean holdsSomething(Connection connection) throws SQLException {
        for (Table table : all(connection)) {
            boolean own = table.name().equals(HISTORY)
                    || table.name().equals("journal_head")
                    || table.name().startsWith("feed_");
            if (!own && isTrue(connection, "select exists (select from " + table.name() + ")")) {
                return true;
            }
        }
        return false;
    }

    static boolean isTrue(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
