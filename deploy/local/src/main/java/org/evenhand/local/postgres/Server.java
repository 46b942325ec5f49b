package org.evenhand.local.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.evenhand.local.secrets.Secrets;

/** A PostgreSQL that runs, for work on whole databases; services never have this much right. */
public record Server(int port, Secrets secrets) {

    /** A connection on which the same values always read as the same text. */
    public Connection connect(String database) throws SQLException, IOException {
        Connection connection = Databases.connect(port, database, "postgres", secrets.databasePassword("postgres"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    set timezone = 'UTC'; set datestyle = 'ISO, MDY'; set intervalstyle = 'postgres';
                    set extra_float_digits = 1; set bytea_output = 'hex'; set synchronize_seqscans = off;
                    """);
        }
        return connection;
    }
}
