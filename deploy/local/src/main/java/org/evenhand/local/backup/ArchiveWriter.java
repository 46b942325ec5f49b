package org.evenhand.local.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup, in a file that only its owner can read. */
final class ArchiveWriter implements AutoCloseable {

    /** Writes the content of one entry. */
    interface Content {
        void writeTo(OutputStream out) throws Exception;
    }

    private final FileChannel file;
    private final ZipOutputStream zip;

    ArchiveWriter(Path path) throws IOException {
        file = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    Measured write(String entry, LongConsumer progress, Content content) throws Exception {
        zip.putNextEntry(new ZipEntry(entry));
        Measured measured = new Measured(zip, progress);
        content.writeTo(measured);
        measured.flush();
        zip.closeEntry();
        return measured;
    }

    /** Comes last: an archive without it was not finished. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
