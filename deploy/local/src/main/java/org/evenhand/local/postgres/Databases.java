package org.evenhand.local.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.evenhand.local.Part;
import org.evenhand.local.secrets.Secrets;
import org.postgresql.PGConnection;

/** One database and one user for each service; no user can reach another's database. */
public final class Databases {

    private Databases() {}

    public static void createMissing(int port, Secrets secrets) throws IOException {
        try (Connection connection = connect(port, "postgres", "postgres", secrets.databasePassword("postgres"))) {
            for (Part part : Part.values()) {
                createMissing(connection, part.database(), secrets.databasePassword(part.database()));
            }
        } catch (SQLException e) {
            throw new IOException("The databases cannot be created: " + e.getMessage(), e);
        }
    }

    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    static Connection connect(int port, String database, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        return DriverManager.getConnection(url(port, database), login);
    }

    private static void createMissing(Connection connection, String name, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isMissing(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            // The driver sends the SCRAM verifier: the password itself never reaches the server or its log.
            connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
            if (isMissing(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
            statement.execute("revoke all on database " + name + " from public");
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }
}
