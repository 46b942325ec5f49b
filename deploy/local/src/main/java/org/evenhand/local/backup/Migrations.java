package org.evenhand.local.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.evenhand.local.Failure;
import org.evenhand.local.Home;
import org.evenhand.local.Part;
import org.evenhand.local.backup.Manifest.DatabaseCopy;
import org.evenhand.local.backup.Manifest.Migration;

/** The scripts that make the tables of a service, as they stand in what was built of it. */
record Migrations(Part part, Map<String, String> scripts) {

    private static final List<String> FOLDERS = List.of("db/kit/", "db/migration/");

    static Migrations of(Home home, Part part) throws IOException {
        Path built = home.root().resolve(part.label()).resolve("target/quarkus-app");
        Map<String, String> scripts = new HashMap<>();
        for (Path jar : ownJars(built)) {
            addFrom(jar, scripts);
        }
        if (scripts.isEmpty()) {
            throw new Failure(part.label() + " is not built; start this with ./evenhand, which builds it.");
        }
        return new Migrations(part, scripts);
    }

    /** The scripts by which the tables of a backup were made; refuses what this Evenhand does not know. */
    List<String> madeOf(DatabaseCopy copy) {
        List<String> texts = new ArrayList<>();
        for (Migration migration : copy.migrations()) {
            String name = Path.of(migration.script()).getFileName().toString();
            String text = scripts.get(name);
            if (text == null) {
                throw new Failure(
                        "The backup is of a newer Evenhand: its %s has tables by %s, which this one does not know. Restore it with that Evenhand or a newer one."
                                .formatted(part.label(), name));
            }
            if (migration.checksum() != null && migration.checksum() != checksum(text)) {
                throw new Failure(
                        "The backup is of another Evenhand: its %s was made by a %s with other content than this one's. Restore it with the Evenhand that made it."
                                .formatted(part.label(), name));
            }
            texts.add(text);
        }
        return texts;
    }

    boolean isOlder(DatabaseCopy copy) {
        return copy.migrations().size() < scripts.size();
    }

    /** As Flyway computes it: over the lines, whatever ends them. */
    static int checksum(String text) {
        CRC32 crc = new CRC32();
        try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                crc.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return (int) crc.getValue();
    }

    private static List<Path> ownJars(Path built) throws IOException {
        if (!Files.isDirectory(built)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(built, 3)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> file.getParent().endsWith("app")
                            || file.getFileName().toString().startsWith("org.evenhand."))
                    .toList();
        }
    }

    private static void addFrom(Path jar, Map<String, String> scripts) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(Migrations::isScript).toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    scripts.put(
                            Path.of(entry.getName()).getFileName().toString(),
                            new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static boolean isScript(ZipEntry entry) {
        return entry.getName().endsWith(".sql") && FOLDERS.stream().anyMatch(entry.getName()::startsWith);
    }
}
