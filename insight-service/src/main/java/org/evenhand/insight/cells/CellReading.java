package org.evenhand.insight.cells;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.evenhand.insight.copying.CopiedRow;
import org.evenhand.insight.copying.CopiedRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Asks about the cases of a question, and adds what each row says to their group, within one transaction. */
record CellReading(Handle handle, CellQuestion question, Observers observers, CellGroups groups) {

    static final String WATCHED = """
            with watched as materialized (
                select * from unnest(cast(:observers as uuid[]), cast(:until as timestamptz[])) as watched (observer, until))
            """;

    /** Someone who adds a row to a group. */
    @FunctionalInterface
    interface Adding {
        void add(ResultSet row, CellGroup group) throws SQLException;
    }

    /** Someone who adds one of very many rows to a group. */
    @FunctionalInterface
    interface AddingCopied {
        void add(CopiedRow row, CellGroup group);
    }

    /** The statement binds the brand, from which month to before which, and who watched until when. */
    void each(String statement, UnaryOperator<Query> more, Adding adding) {
        more.apply(handle.createQuery(statement)
                        .bind("brand", question.brand())
                        .bind("from", question.firstMonth())
                        .bind("to", question.monthAfter())
                        .bindArray("observers", UUID.class, observers.ids())
                        .bindArray("until", String.class, observers.until()))
                .scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (row.next()) {
                        adding.add(row, groups.of(row));
                    }
                    return null;
                });
    }

    /** The same by COPY, which many thousand rows leave sooner: their columns come in the order of the statement. */
    void eachCopied(String statement, Map<String, String> more, AddingCopied adding) {
        Map<String, String> values = new HashMap<>(more);
        values.put("brand", question.brand());
        values.put("from", question.firstMonth().toString());
        values.put("to", question.monthAfter().toString());
        values.put("observers", array(observers.ids()));
        values.put("until", array(observers.until()));
        CopiedRows.read(handle, statement, values, row -> adding.add(row, groups.of(row)));
    }

    private static String array(Object[] elements) {
        return Arrays.stream(elements).map(Object::toString).collect(joining(",", "{", "}"));
    }
}
