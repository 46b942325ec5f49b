package org.evenhand.insight.channels;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Real records that may lie beside the repository; without them the test is skipped. */
public class RealRecords {

    private RealRecords() {}

    public static List<NamedCsvRecord> of(String file) {
        Optional<Path> data = named().or(RealRecords::besideTheRepository)
                .map(shared -> shared.resolve("data").resolve(file));
        assumeTrue(
                data.filter(Files::isRegularFile).isPresent(),
                "Skipped: the real records are not here. Put the folder `shared` beside the repository, "
                        + "or name it in the environment variable or system property EVENHAND_SHARED.");
        try (var text = new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.orElseThrow())), StandardCharsets.UTF_8)) {
            return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty("EVENHAND_SHARED", System.getenv("EVENHAND_SHARED")))
                .map(Path::of);
    }

    private static Optional<Path> besideTheRepository() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path shared = here.resolveSibling("shared");
            if (Files.isDirectory(shared.resolve("data"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
