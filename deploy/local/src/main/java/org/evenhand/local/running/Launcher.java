package org.evenhand.local.running;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.processes.PrivateFiles;
import org.evenhand.local.processes.ProcessFile;

/** What is known on disk about the launcher that keeps everything running: its process, and its address once ready. */
public record Launcher(Home home) {

    public Optional<ProcessHandle> process() throws IOException {
        return processFile().process();
    }

    /** The address of the one origin, once everything behind it is ready. */
    public Optional<String> address() throws IOException {
        if (process().isEmpty() || !Files.exists(originFile())) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(originFile()).strip());
    }

    /** Makes this process the only launcher of this home, until it ends or is killed. */
    FileLock claim() throws IOException {
        FileChannel channel = FileChannel.open(home.run().resolve("launcher.lock"), CREATE, WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Failure("Evenhand runs already%s; ./evenhand stop ends it."
                    .formatted(address().map(address -> " at " + address).orElse("")));
        }
        Files.deleteIfExists(originFile());
        processFile().write(ProcessHandle.current().pid(), proof());
        return lock;
    }

    void announce(String origin) throws IOException {
        PrivateFiles.write(originFile(), origin + "\n");
    }

    void forget() throws IOException {
        Files.deleteIfExists(originFile());
        processFile().delete();
    }

    String proof() {
        return System.getProperty("evenhand.home") == null ? "java" : "-Devenhand.home=" + home.folder();
    }

    private ProcessFile processFile() {
        return new ProcessFile(home.run().resolve("launcher.pid"));
    }

    private Path originFile() {
        return home.run().resolve("origin");
    }
}
