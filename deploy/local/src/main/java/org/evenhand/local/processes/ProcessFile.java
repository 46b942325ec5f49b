package org.evenhand.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Remembers a process on disk: its id, and a word of its command line that proves it is still the same one. */
public record ProcessFile(Path file) {

    public void write(long pid, String proof) throws IOException {
        PrivateFiles.write(file, pid + "\n" + proof + "\n");
    }

    public Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.getFirst().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return living(Long.parseLong(lines.getFirst()), lines.get(1));
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The process with this id, if its command line contains the proof: ids are used again after a restart. */
    public static Optional<ProcessHandle> living(long pid, String proof) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> commandLine(process)
                .contains(proof));
    }

    private static String commandLine(ProcessHandle process) {
        ProcessHandle.Info about = process.info();
        return about.arguments()
                .map(arguments -> about.command().orElse("") + " " + String.join(" ", arguments))
                .or(about::commandLine)
                .orElse("");
    }
}
