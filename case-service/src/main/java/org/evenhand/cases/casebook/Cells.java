package org.evenhand.cases.casebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

/** Reads the columns of a row one after the other, in the order in which they were selected. */
public class Cells {

    private final ResultSet row;
    private int read;

    public Cells(ResultSet row) {
        this.row = row;
    }

    public UUID id() throws SQLException {
        return row.getObject(++read, UUID.class);
    }

    public String text() throws SQLException {
        return row.getString(++read);
    }

    public Instant time() throws SQLException {
        OffsetDateTime time = row.getObject(++read, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public Long number() throws SQLException {
        long number = row.getLong(++read);
        return row.wasNull() ? null : number;
    }

    /** One of the words of the design. */
    public <T extends Enum<T>> T word(Class<T> words) throws SQLException {
        String word = row.getString(++read);
        return word == null ? null : Enum.valueOf(words, word.toUpperCase(Locale.ROOT));
    }
}
