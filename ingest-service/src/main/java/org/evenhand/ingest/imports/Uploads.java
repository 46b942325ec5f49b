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
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.kit.problem.Refusal;

/** Keeps the files that were sent until they are taken. */
@Singleton
class Uploads {

    private static final String HALF = ".half";

    /** A file that was received whole, under no import's name yet. */
    record Upload(Path file, byte[] digest, long bytes) {}

    private static final int BETWEEN_CHECKS = 16 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final long largestFile;
    private final long keepFree;

    Uploads(ImportsConfig config) throws IOException {
        this.directory = Files.createDirectories(config.directory());
        this.largestFile = config.largestFile().asLongValue();
        this.keepFree = config.keepFree().asLongValue();
    }

    Path fileOf(UUID importId) {
        return directory.resolve(importId + ".csv");
    }

    /** Refuses a file by what its sender says of its size, before a byte of it is read. */
    void announce(long bytes) throws IOException {
        if (bytes > largestFile) {
            throw tooLarge();
        }
        leaveFree(bytes);
    }

    /** Receives a file, streaming it to disk. */
    Upload receive(InputStream content) throws IOException {
        Path file = directory.resolve(UUID.randomUUID() + HALF);
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            long bytes = transfer(content, out);
            return new Upload(file, digest.digest(), bytes);
        } catch (IOException | RuntimeException brokenOff) {
            Files.deleteIfExists(file);
            throw brokenOff;
        }
    }

    private long transfer(InputStream content, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        long checkAt = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            if (bytes >= checkAt) {
                leaveFree(BETWEEN_CHECKS);
                checkAt = bytes + BETWEEN_CHECKS;
            }
            bytes += read;
            if (bytes > largestFile) {
                throw tooLarge();
            }
            out.write(buffer, 0, read);
        }
        return bytes;
    }

    private Refusal tooLarge() {
        return new Refusal(
                413,
                "too-large",
                String.format(
                        Locale.ROOT,
                        "The file is larger than %,d bytes, the most that is taken at once. Nothing of it was taken; send it in parts.",
                        largestFile));
    }

    /** A full disk would stop everything else with it. */
    private void leaveFree(long bytes) throws IOException {
        if (Files.getFileStore(directory).getUsableSpace() - bytes < keepFree) {
            throw new Refusal(
                    507,
                    "disk-full",
                    "There is not enough room on our disk for this file. Nothing of it was taken; tell whoever runs Evenhand.");
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
