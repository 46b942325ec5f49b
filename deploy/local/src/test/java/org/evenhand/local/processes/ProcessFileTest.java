package org.evenhand.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFileTest {

    @TempDir
    private Path folder;

    @Test
    void findsItsProcessAgain() throws IOException {
        ProcessFile file = new ProcessFile(folder.resolve("some.pid"));
        long own = ProcessHandle.current().pid();

        file.write(own, "java");

        assertThat(file.process()).map(ProcessHandle::pid).hasValue(own);
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotOurs() throws IOException {
        ProcessFile file = new ProcessFile(folder.resolve("some.pid"));

        file.write(ProcessHandle.current().pid(), "/somewhere/quarkus-run.jar");

        assertThat(file.process()).isEmpty();
    }

    @Test
    void aBrokenFileNamesNoProcess() throws IOException {
        Path broken = Files.writeString(folder.resolve("some.pid"), "12");

        assertThat(new ProcessFile(broken).process()).isEmpty();
    }
}
