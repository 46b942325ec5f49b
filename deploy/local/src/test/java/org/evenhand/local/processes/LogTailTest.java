package org.evenhand.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void showsWholeLinesThatWereAdded() throws IOException {
        Path log = Files.writeString(folder.resolve("some.log"), "before\n");
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        LogTail tail = new LogTail("case-service", log, new PrintStream(screen, true, StandardCharsets.UTF_8));

        Files.writeString(log, "one\nhal", StandardOpenOption.APPEND);
        tail.copyNewLines();
        Files.writeString(log, "f\n", StandardOpenOption.APPEND);
        tail.copyNewLines();

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("case-service    | one\ncase-service    | half\n");
    }
}
