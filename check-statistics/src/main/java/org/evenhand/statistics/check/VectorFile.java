package org.evenhand.statistics.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the expected results of one file. */
record VectorFile(Path directory, String name) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode read() {
        Path file = directory.resolve("expected").resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new Unusable("expected/%s is missing.".formatted(name));
        }
        try {
            JsonNode root = JSON.readTree(file.toFile());
            if (!root.isObject()) {
                throw new Unusable("expected/%s should hold one JSON object.".formatted(name));
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new Unusable("expected/%s is no JSON: %s.".formatted(name, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new Unusable("expected/%s cannot be read: %s.".formatted(name, e.getMessage()), e);
        }
    }
}
