package org.evenhand.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same messages twice: as a file that users hand in, and as rows of ingest-service's own table for COPY.
 *
 * @param forImport in the columns of the preset "messages"
 * @param forCopy in the columns of the table "message", ids and all
 */
record MessageFiles(Path forImport, Path forCopy) {

    static final String COPY = """
        copy message (thread_id, id, account_id, external_id, direction, audience, author, author_kind, author_name,
            author_reach, thread, language, text, sent_at, received_at) from stdin (format csv)
        """;
    private static final String HEADER =
            "brand,channel,account,external_id,direction,audience,author,author_name,reach,thread,language,text,time";

    static MessageFiles write(Path folder, String brand, long messages) throws IOException {
        MessageFiles files = new MessageFiles(folder.resolve(brand + ".csv"), folder.resolve(brand + ".copy"));
        Iterator<Utterance> all = new Utterances(brand, messages);
        try (BufferedWriter rows = Files.newBufferedWriter(files.forImport());
                BufferedWriter copy = Files.newBufferedWriter(files.forCopy())) {
            rows.write(HEADER + "\n");
            while (all.hasNext()) {
                Utterance one = all.next();
                rows.write(asRow(brand, one));
                copy.write(asStored(brand, one));
            }
        }
        return files;
    }

    // Nothing that is generated holds a comma, a quote or a line break.
    private static String asRow(String brand, Utterance one) {
        return line(
                brand,
                one.channel(),
                one.account(),
                one.externalId(),
                one.direction(),
                one.audience(),
                one.author(),
                one.authorName(),
                one.reach(),
                one.thread(),
                "en",
                one.text(),
                one.time());
    }

    private static String asStored(String brand, Utterance one) {
        return line(
                id("thread", brand, one.channel(), one.thread()),
                id("message", brand, one.channel(), one.externalId()),
                id("account", brand, one.channel(), one.account()),
                one.externalId(),
                one.direction(),
                one.audience(),
                one.author(),
                "person",
                one.authorName(),
                one.reach(),
                one.thread(),
                "en",
                one.text(),
                one.time(),
                one.time());
    }

    private static String line(Object... cells) {
        return Stream.of(cells).map(cell -> Objects.toString(cell, "")).collect(Collectors.joining(",", "", "\n"));
    }

    /** As random as the ids that ingest-service makes, so that the index has the same work. */
    static UUID id(String... names) {
        return UUID.nameUUIDFromBytes(String.join("/", names).getBytes(StandardCharsets.UTF_8));
    }
}
