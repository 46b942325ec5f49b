package org.evenhand.kit.database;

import java.sql.SQLException;

/** Tells a database that is away for a moment from a statement that will never succeed. */
public class Transience {

    private Transience() {}

    /** Whether trying the same again later may succeed: the connection broke, the server stops, or a deadlock was resolved. */
    public static boolean of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return isTransient(sql.getSQLState());
            }
        }
        return false;
    }

    private static boolean isTransient(String state) {
        // No state: the pool had no connection to give. 08 connection, 40 deadlock or serialisation, 53 resources, 57
        // operator.
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57");
    }
}
