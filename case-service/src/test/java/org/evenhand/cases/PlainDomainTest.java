package org.evenhand.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainDomainTest {

    @Test
    void theDomainImportsNoFramework() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/evenhand/cases"))) {
            List<Path> domain = files.filter(Files::isRegularFile).toList();
            assertThat(domain).isNotEmpty().allSatisfy(PlainDomainTest::isPlain);
        }
    }

    private static void isPlain(Path file) throws IOException {
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.startsWith("import "))
                .allMatch(line -> line.matches("import (static )?(java|org\\.evenhand)\\..*"));
    }
}
