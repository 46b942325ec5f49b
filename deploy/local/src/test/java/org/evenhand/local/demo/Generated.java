package org.evenhand.local.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The demo's two files, generated and read once for all tests. */
final class Generated {

    static final DemoFiles FILES = generate();
    static final List<CaseRow> CASES = rows(FILES.cases()).map(CaseRow::of).toList();
    static final List<MessageRow> MESSAGES =
            rows(FILES.messages()).map(MessageRow::of).toList();
    static final Map<String, List<MessageRow>> MESSAGES_OF =
            MESSAGES.stream().collect(Collectors.groupingBy(MessageRow::caseId));

    private Generated() {}

    static byte[] unpacked(Path file) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoFiles generate() {
        try {
            Path directory = Files.createTempDirectory("evenhand-demo");
            DemoFiles files = Demo.generate(directory);
            List.of(files.cases(), files.messages(), directory)
                    .forEach(path -> path.toFile().deleteOnExit());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<NamedCsvRecord> rows(Path file) {
        try {
            InputStream in = new GZIPInputStream(Files.newInputStream(file));
            return CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
