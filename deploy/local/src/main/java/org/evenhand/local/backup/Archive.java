package org.evenhand.local.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.evenhand.local.Failure;
import org.evenhand.local.backup.Manifest.DatabaseCopy;
import org.evenhand.local.backup.Manifest.FileCopy;
import org.evenhand.local.backup.Manifest.TableCopy;

/** A backup on disk, for reading. */
final class Archive implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static Archive open(Path path) {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            try (InputStream text = content(path, zip, Manifest.ENTRY)) {
                Manifest manifest = new ObjectMapper().readValue(text, Manifest.class);
                return new Archive(path, zip, manifest);
            } catch (IOException | RuntimeException unreadable) {
                zip.close();
                throw unreadable;
            }
        } catch (IOException unreadable) {
            throw damaged(path, unreadable.getMessage());
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream content(String entry) throws IOException {
        return content(path, zip, entry);
    }

    /** Reads all of it, and fails unless everything is there as it was written. */
    void verify(Ticker ticker) {
        if (manifest.format() != Manifest.FORMAT) {
            throw new Failure(
                    "The backup %s is written in a way (%d) that this Evenhand does not know; use a newer one."
                            .formatted(path, manifest.format()));
        }
        for (DatabaseCopy service : manifest.services()) {
            for (TableCopy table : service.tables()) {
                Measured found = measured(service.entry(table), ticker.rowsOf("checking " + table.name()));
                if (found.lines() != table.rows() || !found.sha256().equals(table.sha256())) {
                    throw damaged(path, service.entry(table) + " is not what was written");
                }
            }
        }
        for (FileCopy file : manifest.files()) {
            Measured found = measured(file.entry(), lines -> {});
            if (found.bytes() != file.bytes() || !found.sha256().equals(file.sha256())) {
                throw damaged(path, file.entry() + " is not what was written");
            }
        }
    }

    private Measured measured(String entry, LongConsumer progress) {
        Measured measured = new Measured(OutputStream.nullOutputStream(), progress);
        try (InputStream content = content(entry)) {
            content.transferTo(measured);
            return measured;
        } catch (IOException unreadable) {
            throw damaged(path, unreadable.getMessage());
        }
    }

    private static InputStream content(Path path, ZipFile zip, String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw damaged(path, entry + " is missing");
        }
        return zip.getInputStream(found);
    }

    private static Failure damaged(Path path, String what) {
        return new Failure(
                "%s is no whole backup (%s): nothing was restored from it. Take another one.".formatted(path, what));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
