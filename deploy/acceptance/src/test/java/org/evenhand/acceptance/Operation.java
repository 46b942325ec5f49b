package org.evenhand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** One operation of a service, as its committed OpenAPI description has it. */
record Operation(String service, String method, String path, JsonNode description, JsonNode schemas) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Operation> all(Path root, List<String> services) throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (String service : services) {
            JsonNode api = JSON.readTree(
                    root.resolve(service).resolve("openapi/openapi.json").toFile());
            for (var path : api.get("paths").properties()) {
                for (var operation : path.getValue().properties()) {
                    operations.add(new Operation(
                            service,
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            operation.getValue(),
                            api.at("/components/schemas")));
                }
            }
        }
        return operations;
    }

    /** Whether other services call it, and not machines. */
    boolean isForServices() {
        return description.at("/security").toString().contains("\"service\"");
    }

    List<String> queryParameters() {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    List<String> mediaTypes() {
        List<String> types = new ArrayList<>();
        description.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    JsonNode bodySchema(String mediaType) {
        return description.at("/requestBody/content").path(mediaType).path("schema");
    }

    /** A schema with its reference followed. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
