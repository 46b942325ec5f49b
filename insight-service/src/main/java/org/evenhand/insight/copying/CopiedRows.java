package org.evenhand.insight.copying;

import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads many rows by COPY in its binary format: the fastest way out of PostgreSQL, since nothing is turned into text and back.
 */
public final class CopiedRows {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private CopiedRows() {}

    /**
     * Reads what a query finds.
     *
     * @param values of its parameters, since COPY takes none; null for none
     */
    public static void read(Handle handle, String query, Map<String, String> values, Consumer<CopiedRow> each) {
        try {
            PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
            read(
                    connection
                            .getCopyAPI()
                            .copyOut("copy (" + filled(connection, query, values) + ") to stdout (format binary)"),
                    each);
        } catch (SQLException failed) {
            throw new IllegalStateException("The rows could not be read.", failed);
        }
    }

    private static void read(CopyOut copy, Consumer<CopiedRow> each) throws SQLException {
        CopiedRow row = new CopiedRow();
        boolean isFirst = true;
        try {
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                if (row.isIn(message, isFirst)) {
                    each.accept(row);
                }
                isFirst = false;
            }
        } finally {
            // What is left is read off; cancelling could hit the next statement of the connection instead.
            while (copy.isActive() && copy.readFromCopy() != null) {}
        }
    }

    private static String filled(PGConnection connection, String query, Map<String, String> values)
            throws SQLException {
        Matcher parameters = PARAMETER.matcher(query);
        StringBuilder filled = new StringBuilder();
        while (parameters.find()) {
            String value = values.get(parameters.group(1));
            String literal = value == null ? "null" : "'" + connection.escapeLiteral(value) + "'";
            parameters.appendReplacement(filled, Matcher.quoteReplacement(literal));
        }
        return parameters.appendTail(filled).toString();
    }
}
