package org.evenhand.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Renders the folders as kubectl does. */
class Rendering {

    /** The base, and every overlay that lies beside it. */
    static final List<String> FOLDERS = List.of("base", "overlays/example", "overlays/cloudnative-pg");

    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();
    private static final YAMLMapper YAML = new YAMLMapper();

    private Rendering() {}

    static Manifests of(String folder) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml(folder))) {
            return new Manifests(
                    documents.readAll().stream().map(ObjectNode.class::cast).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String yaml(String folder) {
        return RENDERED.computeIfAbsent(folder, Rendering::rendered);
    }

    private static String rendered(String folder) {
        try {
            Path errors = Files.createTempFile("kubectl", ".err");
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder)
                    .redirectError(errors.toFile())
                    .start();
            String yaml = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!kubectl.waitFor(1, TimeUnit.MINUTES) || kubectl.exitValue() != 0) {
                throw new AssertionError("kubectl does not render " + folder + ": " + Files.readString(errors));
            }
            return yaml;
        } catch (IOException missing) {
            throw new AssertionError(
                    "These tests render the manifests with kubectl (1.27 or newer), which is not on the path: install"
                            + " it from the packages of your system or as kubernetes.io/docs/tasks/tools says. No cluster"
                            + " is needed.",
                    missing);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
