package org.evenhand.ingest.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that somebody may send one day, made by code, each with what must become of it. */
class Corpus {

    /** The header of a table that is read by a preset of somebody's own. */
    static final String OWN = "Ticket,Source,Created,State,Closed\n";

    static final String PRESET = """
            about: Tickets with local times and codes
            zone: Europe/Berlin
            times: ["dd.MM.yyyy HH:mm"]
            columns:
              case_id: Ticket
              channel: Source
              opened_at: Created
            channels:
              Mail: email
            ending:
              by_status: {status: State, at: Closed, codes: {done: resolution, open: open}}
            """;

    private Corpus() {}

    /** What must become of a file. */
    sealed interface Fate {}

    /** Nothing is taken, and this is said. */
    record Nothing(String sentence) implements Fate {}

    /** These cases are taken, these rows rejected with their lines, and these remarks made. */
    record Taken(List<String> cases, List<String> rejected, List<String> notes, List<String> texts) implements Fate {

        Taken rejecting(String... rows) {
            return new Taken(cases, List.of(rows), notes, texts);
        }

        Taken noting(String note) {
            return new Taken(cases, rejected, List.of(note), texts);
        }

        Taken storing(String... exactly) {
            return new Taken(cases, rejected, notes, List.of(exactly));
        }
    }

    /** A file with what must become of it. */
    record Line(String name, String preset, Supplier<byte[]> file, Fate fate) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Line line(String name, String file, Fate fate) {
        return line(name, file.getBytes(UTF_8), fate);
    }

    static Line line(String name, byte[] file, Fate fate) {
        return new Line(name, "cases", () -> file, fate);
    }

    static Line own(String name, String file, Fate fate) {
        return new Line(name, "corpus", () -> file.getBytes(UTF_8), fate);
    }

    static Nothing nothing(String sentence) {
        return new Nothing(sentence);
    }

    static Taken taken(String... cases) {
        return new Taken(List.of(cases), List.of(), List.of(), List.of());
    }

    /** Rows that do not pack well. */
    static String text(int rows) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append("r")
                    .append(i)
                    .append(",phone,")
                    .append(1_700_000_000 + random.nextInt(1 << 20))
                    .append(",,\n");
        }
        return text.toString();
    }

    static byte[] halfOf(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** The checksum at the end does not fit any more. */
    static byte[] withOneBitTurned(byte[] gzip) {
        byte[] turned = gzip.clone();
        turned[gzip.length - 8] ^= 1;
        return turned;
    }

    static byte[] zip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("cases.csv"));
            zip.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A few megabytes that unpack to gigabytes: one packed part, many times over. */
    static byte[] bomb(String start, String part, int times) {
        byte[] packed = Sending.gzip(part);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Sending.gzip(start));
        for (int i = 0; i < times; i++) {
            bytes.writeBytes(packed);
        }
        return bytes.toByteArray();
    }
}
