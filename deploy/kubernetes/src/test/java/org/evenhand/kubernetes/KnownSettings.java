package org.evenhand.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The environment variables that a service reads when it starts: Quarkus describes its own in the jars, ours stand here. */
record KnownSettings(Set<String> names) {

    private static final String DESCRIPTION = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, KnownSettings> BY_SERVICE = new ConcurrentHashMap<>();

    /** What ours are called, as the mappings of the services (AccessConfig, FeedsConfig, ImportsConfig) say. */
    private static final List<String> OF_EVERY_SERVICE = List.of(
            "EVENHAND_ACCESS_SIGNING_KEYS",
            "EVENHAND_ACCESS_SERVICE_KEYS",
            "EVENHAND_ACCESS_MACHINE_TOKENS",
            "EVENHAND_ACCESS_PEOPLE",
            "EVENHAND_ORIGIN",
            "JDK_JAVA_OPTIONS");

    private static final Map<String, List<String>> OF_ONE_SERVICE = Map.of(
            "ingest-service", List.of("EVENHAND_IMPORTS_DIRECTORY"),
            "case-service", List.of("EVENHAND_FEEDS_INGEST_SERVICE"),
            "insight-service", List.of("EVENHAND_FEEDS_CASE_SERVICE"));

    static KnownSettings of(String service) {
        return BY_SERVICE.computeIfAbsent(service, KnownSettings::read);
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    private static KnownSettings read(String service) {
        Set<String> names = new TreeSet<>(OF_EVERY_SERVICE);
        names.addAll(OF_ONE_SERVICE.getOrDefault(service, List.of()));
        try (Stream<Path> jars = Files.list(Built.of(service).resolve("lib/main"))) {
            for (Path jar :
                    jars.filter(path -> path.toString().endsWith(".jar")).toList()) {
                addDescribed(jar, names);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new KnownSettings(names);
    }

    private static void addDescribed(Path jar, Set<String> names) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry description = zip.getEntry(DESCRIPTION);
            if (description == null) {
                return;
            }
            try (InputStream in = zip.getInputStream(description)) {
                Map<String, String> phases = new HashMap<>();
                for (JsonNode item : JSON.readTree(in).findParents("phase")) {
                    phases.put(
                            item.at("/path/environmentVariable").asText(),
                            item.path("phase").asText());
                }
                phases.forEach((name, phase) -> {
                    // What is fixed when a service is built is silently ignored in its environment.
                    if (phase.equals("RUN_TIME")) {
                        names.add(name);
                    }
                });
            }
        }
    }
}
