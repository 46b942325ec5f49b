package org.evenhand.local.running;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.Remarks;
import org.evenhand.local.postgres.Databases;
import org.evenhand.local.postgres.Postmaster;
import org.evenhand.local.processes.KeptAlive;
import org.evenhand.local.processes.Logs;
import org.evenhand.local.processes.PortClaims;
import org.evenhand.local.processes.Ports;
import org.evenhand.local.proxy.Origin;
import org.evenhand.local.secrets.Secrets;

/** Everything on one machine: PostgreSQL, the three services and the origin, started in this order, stopped in reverse. */
public final class Deployment implements AutoCloseable {

    /** A new version may bring large tables up to date first; a service that fails says so long before. */
    private static final Duration READY_WAIT = Duration.ofMinutes(30);

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Home home;
    private final Clock clock;
    private final Remarks remarks;
    private final Launcher launcher;
    private final CompletableFuture<String> givenUp = new CompletableFuture<>();
    private final List<KeptAlive> services = new ArrayList<>();
    private final PortClaims claims = new PortClaims();
    private KeptAlive postgres;
    private Origin origin;
    private boolean stopping;

    public Deployment(Home home, Clock clock, Remarks remarks) {
        this.home = home;
        this.clock = clock;
        this.remarks = remarks;
        this.launcher = new Launcher(home);
    }

    /** Returns the address when everything behind it is ready. */
    public String start() throws IOException {
        FileLock lock = launcher.claim();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close();
            release(lock);
        }));
        new LeftOvers(home, remarks).stop();
        Ports ports = Ports.choose(home.run().resolve("ports.json"), claims);
        Secrets secrets = Secrets.createMissing(home.secrets());
        startPostgres(ports, secrets);
        startServices(ports, secrets);
        startOrigin(ports);
        awaitReady(ports);
        launcher.announce(PartProperties.originOf(ports));
        return PartProperties.originOf(ports);
    }

    /** Returns, with the reason, only when something died too often to go on. */
    public String awaitEnd() {
        return givenUp.join();
    }

    /** Readers before those they read from, and services before their database, so each can finish what it does. */
    @Override
    public void close() {
        List<KeptAlive> running;
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
            running = List.copyOf(services);
        }
        remarks.say("stopping ...");
        running.reversed().forEach(KeptAlive::stop);
        if (postgres != null) {
            postgres.stop();
        }
        if (origin != null) {
            origin.close();
        }
        forget();
        remarks.say("stopped.");
    }

    private void startPostgres(Ports ports, Secrets secrets) throws IOException {
        Logs.begin(home.log("postgres"));
        remarks.say("starting PostgreSQL ...");
        Postmaster postmaster = Postmaster.prepare(
                home.postgresBinaries(),
                home.postgres(),
                home.log("postgres"),
                secrets.databasePasswordFile("postgres"),
                ports.postgres(),
                remarks);
        synchronized (this) {
            refuseWhenStopping();
            postgres = new KeptAlive(postmaster, clock, remarks, givenUp::complete);
            postgres.start();
        }
        Databases.createMissing(ports.postgres(), secrets);
    }

    private void startServices(Ports ports, Secrets secrets) throws IOException {
        PartProperties properties = new PartProperties(home, ports, secrets);
        remarks.say("starting ingest-service, case-service and insight-service ...");
        for (Part part : Part.values()) {
            PartProcess.install(home, part);
            Logs.begin(home.log(part.label()));
            PartProcess process = new PartProcess(home, part, properties.write(part));
            synchronized (this) {
                refuseWhenStopping();
                KeptAlive service = new KeptAlive(process, clock, remarks, givenUp::complete);
                services.add(service);
                service.start();
            }
        }
    }

    private synchronized void startOrigin(Ports ports) {
        refuseWhenStopping();
        origin = Origin.start(ports);
    }

    private void awaitReady(Ports ports) throws IOException {
        Readiness readiness = new Readiness();
        long giveUpAt = System.nanoTime() + READY_WAIT.toNanos();
        long remarkAt = System.nanoTime() + LONG.toNanos();
        List<Part> waiting = new ArrayList<>(List.of(Part.values()));
        while (!waiting.isEmpty()) {
            if (givenUp.isDone()) {
                throw new Failure(givenUp.join() + " See " + home.log() + ".");
            }
            if (System.nanoTime() > giveUpAt) {
                String name = waiting.getFirst().label();
                throw new Failure("%s is not ready after %d minutes; see %s."
                        .formatted(name, READY_WAIT.toMinutes(), home.log(name)));
            }
            waiting.removeIf(part -> readiness.isReady(ports.management(part)));
            if (!waiting.isEmpty() && System.nanoTime() > remarkAt) {
                remarkAt += LONG.toNanos();
                remarks.say("still waiting for %s; a new version may be bringing large tables up to date ..."
                        .formatted(waiting.getFirst().label()));
            }
            pause();
        }
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new Failure("Evenhand was stopped while it started.");
        }
    }

    private void forget() {
        try {
            launcher.forget();
            for (Part part : Part.values()) {
                PartProcess.stopLeftOver(home, part);
            }
        } catch (IOException e) {
            remarks.say("The notes in " + home.run() + " cannot be removed: " + e.getMessage());
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            // The operating system releases it with the process.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The start was interrupted.");
        }
    }
}
