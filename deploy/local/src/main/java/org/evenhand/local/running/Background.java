package org.evenhand.local.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.local.Evenhand;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Remarks;
import org.evenhand.local.processes.Logs;

/** Starts the launcher in the background, where neither a closed terminal nor Ctrl-C reaches it. */
public record Background(Home home, Remarks remarks) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String DETACH = """
            trap '' HUP INT QUIT
            if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
            exec "$@"
            """;

    /** Returns the address of the running Evenhand, started if need be. */
    public String address() throws IOException {
        Launcher launcher = new Launcher(home);
        Optional<String> address = launcher.address();
        if (address.isPresent()) {
            return address.get();
        }
        Optional<Process> started = launcher.process().isPresent() ? Optional.empty() : Optional.of(start());
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUpAt) {
            address = launcher.address();
            if (address.isPresent()) {
                return address.get();
            }
            if (started.map(process -> !process.isAlive()).orElse(true)
                    && launcher.process().isEmpty()) {
                throw new Failure(lastWords());
            }
            pause();
        }
        throw new Failure("Evenhand is not ready after %d minutes; see %s.".formatted(PATIENCE.toMinutes(), log()));
    }

    private Process start() throws IOException {
        remarks.say("starting Evenhand in the background; ./evenhand stop ends it ...");
        Logs.begin(log());
        List<String> command = new ArrayList<>(List.of("sh", "-c", DETACH, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String property : List.of("evenhand.home", "evenhand.root", "evenhand.launcher")) {
            command.add("-D" + property + "=" + System.getProperty(property, ""));
        }
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("evenhand.launcher") + "/*"));
        command.addAll(List.of(Evenhand.class.getName(), "up", "--no-logs"));
        return new ProcessBuilder(command)
                .directory(home.run().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private String lastWords() throws IOException {
        List<String> said = Files.readAllLines(log()).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("stop"))
                .toList();
        return said.isEmpty() ? "Evenhand did not start; see " + log() + "." : said.getLast();
    }

    private Path log() {
        return home.log("up");
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
