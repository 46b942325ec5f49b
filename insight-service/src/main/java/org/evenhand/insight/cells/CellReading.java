package org.evenhand.insight.cells;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
}
