package org.evenhand.statistics.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of the vectors of this repository that a test may spoil. */
record Vectors(Path directory) {

    static final Path COMMITTED = Path.of("../statistics/src/test/resources/vectors");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Vectors copiedTo(Path directory) {
        try (Stream<Path> files = Files.walk(COMMITTED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(COMMITTED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return new Vectors(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CheckStatistics check() {
        return CheckStatistics.of(directory);
    }

    FileReport check(String file) {
        return CheckStatistics.check(directory, file);
    }

    Path expected(String file) {
        return directory.resolve("expected").resolve(file);
    }

    JsonNode read(String file) {
        try {
            return JSON.readTree(expected(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, JsonNode root) {
        try {
            JSON.writeValue(expected(file).toFile(), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode test(JsonNode root, String id) {
        for (JsonNode test : root.get("tests")) {
            if (test.get("id").textValue().equals(id)) {
                return test;
            }
        }
        throw new IllegalArgumentException(id);
    }

    void rewrite(Path file, UnaryOperator<String> change) {
        try {
            Files.writeString(file, change.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reorder(String csv, UnaryOperator<List<String>> change) {
        rewrite(directory.resolve(csv), text -> {
            List<String> lines = text.lines().toList();
            return lines.getFirst() + "\n" + String.join("\n", change.apply(lines.subList(1, lines.size()))) + "\n";
        });
    }
}
