package org.evenhand.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worst files are read in a fifth of the memory that the service has, one after the other, each in seconds. */
class SmallHeapTest {

    private static final String HEADER = "case_id,channel,opened_at,text\n";

    @TempDir
    private Path folder;

    @Test
    void noFileNeedsMoreMemoryThanALongField() throws Exception {
        write("1 long field", HEADER, "a,phone,1700000000," + "ü".repeat(10_000_000) + "\n");
        write("2 many long fields", HEADER, ("a,phone,1700000000," + "x".repeat(10_000_000) + "\n").repeat(5));
        write("3 million columns", "c,".repeat(1_000_000) + "c\n", "");
        write("4 million fields", HEADER, "x,".repeat(999_999) + "x\n");
        Files.write(folder.resolve("5 bomb"), Corpus.bomb(HEADER, "a,phone,1700000000,fine\n".repeat(600_000), 640));
        Files.write(folder.resolve("6 bomb in one field"), Corpus.bomb(HEADER, "\"" + "x".repeat(16 << 20), 640));
        write("7 unclosed quote", HEADER + "\"", "a,phone,1700000000,fine\n".repeat(1_000_000));

        assertThat(readIn("96m").lines())
                .containsExactly(
                        "1 long field: 1 rows",
                        "2 many long fields: 5 rows",
                        "3 million columns: The row that begins in line 1 has more than 1000000 fields. Nothing of the file was taken.",
                        "4 million fields: 1 rows",
                        "5 bomb: The gzip file unpacks to more than 200 times its size, which no table of cases does. Nothing of it was taken.",
                        "6 bomb in one field: The gzip file unpacks to more than 200 times its size, which no table of cases does. Nothing of it was taken.",
                        "7 unclosed quote: A field of the row that begins in line 2 is longer than 16777216 characters;"
                                + " is a quote never closed? Nothing of the file was taken.");
    }

    private void write(String name, String start, String rest) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            out.write(rest.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String readIn(String heap) throws IOException, InterruptedException {
        Path out = folder.resolveSibling(folder.getFileName() + ".out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Reading.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("read in time: " + Files.readString(out)).isTrue();
        return Files.readString(out);
    }

    /** Reads all files of a folder, in a process of its own. */
    static class Reading {

        public static void main(String[] arguments) throws IOException {
            try (var files = Files.list(Path.of(arguments[0]))) {
                for (Path file : files.sorted().toList()) {
                    System.out.println(file.getFileName() + ": " + result(file));
                }
            }
        }

        private static String result(Path file) {
            long[] rows = {0};
            try {
                new CsvFile(new Content(file, 4L << 30, 200), 1 << 24, 5_000)
                        .rows(all -> all.forEachRemaining(row -> rows[0]++));
                return rows[0] + " rows";
            } catch (UnreadableFile unreadable) {
                return unreadable.getMessage();
            }
        }
    }
}
