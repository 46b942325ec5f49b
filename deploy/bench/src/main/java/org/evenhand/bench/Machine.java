package org.evenhand.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evenhand.local.Home;
import org.evenhand.local.Part;

/** Where the figures were taken, for without it they say nothing. */
final class Machine {

    private static final int WRITES = 300;

    private Machine() {}

    static List<String> lines(Home home, Product product) throws IOException, SQLException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add("machine: %d cores (%s), %s of memory, load average %.2f"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        firstOf("/proc/cpuinfo", "model name"),
                        firstOf("/proc/meminfo", "MemTotal"),
                        load()));
        lines.add(String.format(
                Locale.ROOT, "disk: %,.0f writes of 8 kB with fdatasync a second", syncsPerSecond(product.files())));
        lines.add("versions: JDK %s, PostgreSQL %s, Quarkus %s, Evenhand %s"
                .formatted(
                        Runtime.version(),
                        product.ask(Part.INGEST, "show server_version"),
                        quarkus(home),
                        commit(home)));
        lines.add("PostgreSQL: fsync %s, synchronous_commit %s, shared_buffers %s; 512 MB of heap for each service"
                .formatted(
                        product.ask(Part.INGEST, "show fsync"),
                        product.ask(Part.INGEST, "show synchronous_commit"),
                        product.ask(Part.INGEST, "show shared_buffers")));
        return lines;
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String firstOf(String file, String key) throws IOException {
        if (!Files.exists(Path.of(file))) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static double syncsPerSecond(Path folder) throws IOException {
        Path file = folder.resolve("syncs");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long begun = System.nanoTime();
            for (int i = 0; i < WRITES; i++) {
                channel.write(ByteBuffer.allocate(8_192), 0);
                channel.force(false);
            }
            return WRITES / ((System.nanoTime() - begun) / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    private static String quarkus(Home home) throws IOException {
        return Files.readString(home.root().resolve("pom.xml"))
                .lines()
                .filter(line -> line.contains("<quarkus.platform.version>"))
                .map(line -> line.replaceAll("<[^>]*>", "").strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String commit(Home home) throws IOException, InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(home.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 && !said.isEmpty() ? said : "of an unknown commit";
        } catch (IOException noGit) {
            return "of an unknown commit";
        }
    }
}
