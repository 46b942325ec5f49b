package org.evenhand.statistics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder of inputs with expected results: ours in the test resources, or the shared one beside the repository. */
record Vectors(Path folder) {

    /** Those that stand in this repository and always run. */
    static Vectors committed() {
        try {
            return new Vectors(Path.of(Vectors.class.getResource("/vectors").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those beside the repository; without them the test is skipped. */
    static Vectors shared() {
        Optional<Path> folder = named().or(Vectors::besideTheRepository).map(shared -> shared.resolve("vectors"));
        assumeTrue(
                folder.filter(Files::isDirectory).isPresent(),
                "Skipped: the shared test vectors are not here. Put the folder `shared` beside the repository, "
                        + "or name it in the environment variable or system property EVENHAND_SHARED.");
        return new Vectors(folder.orElseThrow());
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty("EVENHAND_SHARED", System.getenv("EVENHAND_SHARED")))
                .map(Path::of);
    }

    private static Optional<Path> besideTheRepository() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path shared = here.resolveSibling("shared");
            if (Files.isDirectory(shared.resolve("vectors"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }

    JsonNode expected(String name) {
        try {
            return new ObjectMapper()
                    .readTree(folder.resolve("expected").resolve(name + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV file without quotes, each by column name. */
    List<Map<String, String>> rows(String name) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(name + ".csv"));
            String[] columns = lines.getFirst().split(",", -1);
            return lines.stream()
                    .skip(1)
                    .map(line -> row(columns, line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] columns, String[] values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return row;
    }
}
