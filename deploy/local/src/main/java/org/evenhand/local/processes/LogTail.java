package org.evenhand.local.processes;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies what is added to a log file onto the screen, each line with the name of its process in front. */
public final class LogTail {

    private static final long PAUSE_MILLIS = 250;

    private final String name;
    private final Path file;
    private final PrintStream out;
    private long position;

    public LogTail(String name, Path file, PrintStream out) throws IOException {
        this.name = name;
        this.file = file;
        this.out = out;
        this.position = Files.exists(file) ? Files.size(file) : 0;
    }

    public void follow() {
        Thread.ofVirtual().name("log of " + name).start(() -> {
            try {
                while (true) {
                    Thread.sleep(PAUSE_MILLIS);
                    copyNewLines();
                }
            } catch (InterruptedException | IOException e) {
                out.printf("%-15s | its log can be read in %s%n", name, file);
            }
        });
    }

    synchronized void copyNewLines() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long whole = log.length();
            if (whole < position) {
                position = 0;
            }
            byte[] added = new byte[(int) Math.min(whole - position, 1 << 20)];
            log.seek(position);
            log.readFully(added);
            int end = lastLineEnd(added);
            position += end;
            new String(added, 0, end, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> out.printf("%-15s | %s%n", name, line));
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        for (int i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return bytes.length == 1 << 20 ? bytes.length : 0;
    }
}
