package org.evenhand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.evenhand.local.Evenhand;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Api;
import org.evenhand.local.postgres.Databases;
import org.evenhand.local.processes.Ports;
import org.evenhand.local.processes.PrivateFiles;
import org.evenhand.local.running.Background;
import org.evenhand.local.secrets.Secrets;

/** Evenhand as a user starts it, with a home of its own and nothing in it. */
final class Product implements AutoCloseable {

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Api api;

    private Product(Home home, String address) throws IOException {
        this.home = home;
        this.ports = Ports.read(home.run().resolve("ports.json"));
        this.secrets = new Secrets(home.secrets());
        this.api = new Api(address, secrets.token());
    }

    static Product start(Home home, Remarks remarks) throws IOException {
        stop();
        // Only what an earlier measurement left is ever deleted.
        if (!home.folder().endsWith("bench")) {
            throw new Failure("The folder " + home.folder() + " is not the bench's own; use ./evenhand bench.");
        }
        if (Files.exists(home.postgres())) {
            PrivateFiles.deleteFolder(home.postgres());
        }
        return new Product(home, new Background(home, remarks).address());
    }

    private static void stop() {
        Evenhand.commandLine().execute("stop");
    }

    Api api() {
        return api;
    }

    Secrets secrets() {
        return secrets;
    }

    String token() throws IOException {
        return secrets.token();
    }

    /** The port of ingest-service itself: what calls it from outside in a cluster is no process of this machine. */
    int ingestPort() {
        return ports.http(Part.INGEST);
    }

    Path files() {
        return home.imports();
    }

    Connection connect(Part part) throws SQLException, IOException {
        Properties login = new Properties();
        login.setProperty("user", part.database());
        login.setProperty("password", secrets.databasePassword(part.database()));
        return DriverManager.getConnection(Databases.url(ports.postgres(), part.database()), login);
    }

    String ask(Part part, String query) throws SQLException, IOException {
        try (Connection connection = connect(part);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    void tell(Part part, String statement) throws SQLException, IOException {
        try (Connection connection = connect(part);
                Statement told = connection.createStatement()) {
            told.execute(statement);
        }
    }

    ProcessHandle process(Part part) throws IOException {
        return processIn(home.run().resolve(part.label() + ".pid"));
    }

    ProcessHandle postgres() throws IOException {
        return processIn(home.postgres().resolve("postmaster.pid"));
    }

    private static ProcessHandle processIn(Path file) throws IOException {
        long id = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(id).orElseThrow(() -> new Failure("The process of " + file + " is gone."));
    }

    @Override
    public void close() {
        stop();
    }
}
