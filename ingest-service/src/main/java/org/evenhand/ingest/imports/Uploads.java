package org.evenhand.ingest.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps the files that were sent until they are taken. */
@Singleton
class Uploads {

    private static final String HALF = ".half";

    /** A file that was received whole, under no import's name yet. */
    record Upload(Path file, byte[] digest, long bytes) {}

    private final Path directory;

    Uploads(ImportsConfig config) throws IOException {
        this.directory = Files.createDirectories(config.directory());
    }

    Path fileOf(UUID importId) {
        return directory.resolve(importId + ".csv");
    }

    /** Receives a file, streaming it to disk. */
    Upload receive(InputStream content) throws IOException {
        Path file = directory.resolve(UUID.randomUUID() + HALF);
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            long bytes = content.transferTo(out);
            return new Upload(file, digest.digest(), bytes);
        } catch (IOException | RuntimeException brokenOff) {
            Files.deleteIfExists(file);
            throw brokenOff;
        }
    }

    void keep(Upload upload, UUID importId) throws IOException {
        Files.move(
                upload.file(), fileOf(importId), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void discard(Upload upload) throws IOException {
        Files.deleteIfExists(upload.file());
    }

    void remove(UUID importId) {
        try {
            Files.deleteIfExists(fileOf(importId));
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    /** What a killed service left of uploads; nobody will continue them. */
    void removeHalfUploaded() {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(HALF)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
