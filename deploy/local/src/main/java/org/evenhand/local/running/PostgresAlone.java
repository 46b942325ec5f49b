package org.evenhand.local.running;

import java.io.IOException;
import java.nio.channels.FileLock;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.postgres.Databases;
import org.evenhand.local.postgres.Postmaster;
import org.evenhand.local.postgres.Server;
import org.evenhand.local.processes.Logs;
import org.evenhand.local.processes.PortClaims;
import org.evenhand.local.processes.Ports;
import org.evenhand.local.secrets.Secrets;

/** PostgreSQL without the services, for work that nobody must disturb: while it runs, this Evenhand cannot be started. */
public final class PostgresAlone implements AutoCloseable {

    private final Launcher launcher;
    private final FileLock lock;
    private final Postmaster postmaster;
    private final ProcessHandle process;
    private final PortClaims claims;
    private final Server server;

    private PostgresAlone(
            Launcher launcher,
            FileLock lock,
            Postmaster postmaster,
            ProcessHandle process,
            PortClaims claims,
            Server server) {
        this.launcher = launcher;
        this.lock = lock;
        this.postmaster = postmaster;
        this.process = process;
        this.claims = claims;
        this.server = server;
    }

    /** Refuses when this Evenhand runs. */
    public static PostgresAlone start(Home home, Remarks remarks) throws IOException {
        Launcher launcher = new Launcher(home);
        FileLock lock = launcher.claim();
        try {
            new LeftOvers(home, remarks).stop();
            PortClaims claims = new PortClaims();
            Ports ports = Ports.choose(home.run().resolve("ports.json"), claims);
            Secrets secrets = Secrets.createMissing(home.secrets());
            Logs.begin(home.log("postgres"));
            Postmaster postmaster = Postmaster.prepare(
                    home.postgresBinaries(),
                    home.postgres(),
                    home.log("postgres"),
                    secrets.databasePasswordFile("postgres"),
                    ports.postgres(),
                    remarks);
            ProcessHandle process = postmaster.start();
            Server server = new Server(ports.postgres(), secrets);
            PostgresAlone alone = new PostgresAlone(launcher, lock, postmaster, process, claims, server);
            Databases.createMissing(ports.postgres(), secrets);
            return alone;
        } catch (IOException | RuntimeException failed) {
            // What has been started meanwhile is stopped by whoever starts next.
            launcher.forget();
            lock.acquiredBy().close();
            throw failed;
        }
    }

    public Server server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        postmaster.stop(process);
        claims.close();
        launcher.forget();
        lock.acquiredBy().close();
    }
}
