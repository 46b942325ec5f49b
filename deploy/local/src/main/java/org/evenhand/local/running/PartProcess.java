package org.evenhand.local.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.processes.Ending;
import org.evenhand.local.processes.PrivateFiles;
import org.evenhand.local.processes.ProcessFile;
import org.evenhand.local.processes.Startable;

/** One service as a process of this machine. */
record PartProcess(Home home, Part part, Path properties) implements Startable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    // Ctrl-C reaches every process of the terminal; the launcher alone shall act on it, and stop us in order.
    private static final String DEAF_TO_THE_TERMINAL = "trap '' HUP INT; exec \"$@\"";
    private static final String JAR = "quarkus-run.jar";
    private static final String BUILT_FROM = "built-from";

    /** Runs from a copy, so a build does not pull the jars from under a running service. */
    static void install(Home home, Part part) throws IOException {
        Path target = home.root().resolve(part.label()).resolve("target");
        Path built = target.resolve("quarkus-app");
        if (!Files.exists(built.resolve(JAR))) {
            throw new Failure(part.label() + " is not built; start Evenhand with ./evenhand, which builds it.");
        }
        Path stamp = target.resolve(BUILT_FROM);
        Path installed = folder(home, part);
        if (!Files.exists(stamp) || !isSame(stamp, installed.resolve(BUILT_FROM))) {
            PrivateFiles.deleteFolder(installed);
            PrivateFiles.copyFolder(built, installed);
            if (Files.exists(stamp)) {
                Files.copy(stamp, installed.resolve(BUILT_FROM));
            }
        }
    }

    static Optional<ProcessHandle> running(Home home, Part part) throws IOException {
        return processFile(home, part).process();
    }

    static void stopLeftOver(Home home, Part part) throws IOException {
        running(home, part).ifPresent(process -> Ending.end(process, PATIENCE));
        processFile(home, part).delete();
    }

    @Override
    public String name() {
        return part.label();
    }

    @Override
    public ProcessHandle start() throws IOException {
        Path jar = folder(home, part).resolve(JAR);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "sh",
                "-c",
                DEAF_TO_THE_TERMINAL,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                // Our own guard refuses what is no address, with a sentence; Quarkus would refuse it without words.
                "-Dvertx.disableURIValidation=true",
                "-jar",
                jar.toString()));
        builder.environment().put("QUARKUS_CONFIG_LOCATIONS", properties.toUri().toString());
        builder.directory(home.run().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.log(name()).toFile()));
        ProcessHandle process = builder.start().toHandle();
        processFile(home, part).write(process.pid(), jar.toString());
        return process;
    }

    @Override
    public void stop(ProcessHandle running) {
        Ending.end(running, PATIENCE);
    }

    private static Path folder(Home home, Part part) {
        return home.app().resolve(part.label());
    }

    private static ProcessFile processFile(Home home, Part part) {
        return new ProcessFile(home.run().resolve(part.label() + ".pid"));
    }

    private static boolean isSame(Path stamp, Path installed) throws IOException {
        return Files.exists(installed) && Files.mismatch(stamp, installed) < 0;
    }
}
