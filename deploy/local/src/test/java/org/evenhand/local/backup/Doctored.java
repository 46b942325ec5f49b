package org.evenhand.local.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Backups that are not as they were made. */
final class Doctored {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Doctored() {}

    /** Another manifest over the same content. */
    static Path manifest(Path backup, Path to, Consumer<ObjectNode> change) throws IOException {
        return entry(backup, to, Manifest.ENTRY, content -> {
            try {
                ObjectNode manifest = (ObjectNode) JSON.readTree(content);
                change.accept(manifest);
                return JSON.writeValueAsBytes(manifest);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    /** Another content of one entry, with sums of ZIP that fit to it. */
    static Path entry(Path backup, Path to, String name, UnaryOperator<byte[]> change) throws IOException {
        try (ZipFile from = new ZipFile(backup.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : from.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = from.getInputStream(entry)) {
                    byte[] bytes = content.readAllBytes();
                    out.write(entry.getName().equals(name) ? change.apply(bytes) : bytes);
                }
                out.closeEntry();
            }
        }
        return to;
    }

    static ObjectNode service(ObjectNode manifest, String label) {
        return named(manifest, "services", "service", label);
    }

    static ObjectNode table(ObjectNode manifest, String label, String table) {
        return named(service(manifest, label), "tables", "name", table);
    }

    private static ObjectNode named(ObjectNode node, String list, String key, String value) {
        for (var each : node.get(list)) {
            if (each.get(key).asText().equals(value)) {
                return (ObjectNode) each;
            }
        }
        throw new AssertionError("no " + value);
    }
}
