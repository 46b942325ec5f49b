package org.evenhand.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Writes a year of a fictional railway's service as two files, always the same; {@link Truth} says what is true of it. */
public final class Demo {

    /** Texts have a stream of their own: whoever rewords a sentence does not move a single time. */
    private static final long SEED_OF_TEXTS = Truth.SEED * 31;

    private static final Comparator<Message> IN_ORDER = Comparator.comparingLong(Message::time)
            .thenComparing(Message::caseId)
            .thenComparingInt(Message::turn);

    private Demo() {}

    public static DemoFiles generate(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path cases = directory.resolve("cases.csv.gz");
        Path messages = directory.resolve("messages.csv.gz");
        try (CaseFile caseFile = new CaseFile(cases);
                MessageFile messageFile = new MessageFile(messages)) {
            write(caseFile, messageFile);
        }
        return new DemoFiles(cases, messages, Truth.BRAND);
    }

    /** Cases come in order of time and no message is older than its case, so few messages are ever in memory. */
    private static void write(CaseFile caseFile, MessageFile messageFile) {
        Chance texts = new Chance(SEED_OF_TEXTS);
        PriorityQueue<Message> ahead = new PriorityQueue<>(IN_ORDER);
        new Year().forEachCase(demoCase -> {
            while (!ahead.isEmpty() && ahead.peek().time() < demoCase.course().openedAt()) {
                messageFile.write(ahead.poll());
            }
            caseFile.write(demoCase);
            ahead.addAll(Conversation.of(demoCase, texts));
        });
        while (!ahead.isEmpty()) {
            messageFile.write(ahead.poll());
        }
    }
}
