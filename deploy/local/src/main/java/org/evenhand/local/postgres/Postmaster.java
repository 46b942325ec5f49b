package org.evenhand.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.local.Failure;
import org.evenhand.local.Remarks;
import org.evenhand.local.processes.Ending;
import org.evenhand.local.processes.ProcessFile;
import org.evenhand.local.processes.Startable;

/**
 * Starts and stops the one PostgreSQL.
 *
 * <p>It drives PostgreSQL's own programs rather than zonky's EmbeddedPostgres: that one is made for tests, initialises
 * without passwords, starts with fsync off, and cannot find or stop a server that outlived a killed launcher.
 */
public final class Postmaster implements Startable {

    private static final Duration START_WAIT = Duration.ofSeconds(120);
    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    // After a kill -9 the old server's children hold its memory for a moment.
    private static final Duration RETRY_FOR = Duration.ofSeconds(20);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(500);

    private final Cluster cluster;
    private final int port;
    private final Remarks remarks;

    private Postmaster(Cluster cluster, int port, Remarks remarks) {
        this.cluster = cluster;
        this.port = port;
        this.remarks = remarks;
    }

    public static Postmaster prepare(Path binaries, Path data, Path log, Path passwordFile, int port, Remarks remarks)
            throws IOException {
        Cluster cluster = new Cluster(Binaries.unpackedIn(binaries), data, log);
        cluster.createIfMissing(passwordFile);
        return new Postmaster(cluster, port, remarks);
    }

    /** Stops a server that outlived its launcher. */
    public static void stopLeftOver(Path binaries, Path data, Path log, Remarks remarks) throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            new Postmaster(new Cluster(Binaries.unpackedIn(binaries), data, log), 0, remarks).stopLeftOver();
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public ProcessHandle start() throws IOException {
        stopLeftOver();
        cluster.writeSettings(port);
        long giveUpAt = System.nanoTime() + RETRY_FOR.toNanos();
        while (true) {
            long logged = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
            if (control(
                            "start",
                            "-w",
                            "-t",
                            seconds(START_WAIT),
                            "-l",
                            cluster.log().toString())
                    == 0) {
                return process().orElseThrow(() -> new IOException("PostgreSQL ended right after its start."));
            }
            String said = saidSince(logged);
            if (System.nanoTime() > giveUpAt || !stillHeldByThePast(said)) {
                throw new Failure("PostgreSQL does not start: " + lastFatal(said) + " See " + cluster.log() + ".");
            }
            pause();
        }
    }

    @Override
    public void stop(ProcessHandle running) {
        try {
            if (control("stop", "-m", "fast", "-w", "-t", seconds(STOP_WAIT)) != 0 && running.isAlive()) {
                control("stop", "-m", "immediate", "-w", "-t", seconds(STOP_WAIT));
            }
            // pg_ctl returns when the lock file is gone, a moment before the process is.
            Ending.hasEnded(running, Duration.ofSeconds(10));
        } catch (IOException e) {
            remarks.say("PostgreSQL cannot be asked to stop (" + e.getMessage() + ") and is ended by force.");
            Ending.end(running, Duration.ofSeconds(10));
        }
    }

    /** The running server of this data folder. */
    private Optional<ProcessHandle> process() throws IOException {
        return recordedId().flatMap(id -> ProcessFile.living(id, cluster.data().toString()));
    }

    private void stopLeftOver() throws IOException {
        Optional<ProcessHandle> leftOver = process();
        if (leftOver.isPresent()) {
            remarks.say("A PostgreSQL of an earlier run is still there and is stopped first.");
            stop(leftOver.get());
        } else if (recordedId().flatMap(ProcessHandle::of).isPresent()) {
            // Its number belongs to another program by now, and PostgreSQL would wait for that one for ever.
            Files.deleteIfExists(pidFile());
        }
    }

    private Optional<Long> recordedId() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile()).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private Path pidFile() {
        return cluster.data().resolve("postmaster.pid");
    }

    private int control(String action, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(action, "-s", "-D", cluster.data().toString()));
        arguments.addAll(List.of(options));
        Process control = cluster.binaries()
                .command("pg_ctl", arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
                .start();
        try {
            return control.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String saidSince(long position) throws IOException {
        byte[] log = Files.readAllBytes(cluster.log());
        int from = (int) Math.min(position, log.length);
        return new String(log, from, log.length - from, StandardCharsets.UTF_8);
    }

    private static boolean stillHeldByThePast(String said) {
        return said.contains("lock file \"postmaster.pid\" already exists")
                || said.contains("pre-existing shared memory block")
                || said.contains("could not create any TCP/IP sockets");
    }

    private static String lastFatal(String said) {
        return said.lines()
                .filter(line -> line.contains("FATAL:"))
                .map(line -> line.substring(line.indexOf("FATAL:") + 6).strip() + ".")
                .reduce((first, second) -> second)
                .orElse("it said no reason.");
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(RETRY_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
