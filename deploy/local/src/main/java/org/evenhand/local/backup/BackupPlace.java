package org.evenhand.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.stream.Stream;
import org.evenhand.local.Failure;

/** Where a backup lies: a file, or a folder in which each backup is named after its time. */
public final class BackupPlace {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'evenhand-'uuuu-MM-dd'T'HH-mm-ss'Z.zip'")
            .withZone(ZoneOffset.UTC);

    private BackupPlace() {}

    public static Path toWrite(Path given, Clock clock) {
        Path place = given.toAbsolutePath().normalize();
        Path file = Files.isDirectory(place) ? place.resolve(NAME.format(Instant.now(clock))) : place;
        if (!Files.isDirectory(file.getParent()) || !Files.isWritable(file.getParent())) {
            throw new Failure("Nothing can be written into the folder %s.".formatted(file.getParent()));
        }
        return file;
    }

    /** The file, or the newest backup in the folder. */
    public static Path toRead(Path given) throws IOException {
        Path place = given.toAbsolutePath().normalize();
        if (!Files.isDirectory(place)) {
            if (!Files.isReadable(place)) {
                throw new Failure("The file " + place + " cannot be read.");
            }
            return place;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().matches("evenhand-.*Z\\.zip"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new Failure("There is no backup in " + place + " (evenhand-….zip)."));
        }
    }
}
