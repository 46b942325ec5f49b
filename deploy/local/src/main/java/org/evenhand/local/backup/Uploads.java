package org.evenhand.local.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.evenhand.local.processes.PrivateFiles;

/** Holds on to the files of imports while they are copied, for ingest-service removes each when its import has ended. */
final class Uploads implements AutoCloseable {

    private final Path imports;
    private final Path held;

    Uploads(Path imports, Path held) throws IOException {
        this.imports = imports;
        this.held = PrivateFiles.createFolder(held);
    }

    /** A second name for each file keeps its content while the first one goes. */
    void hold() throws IOException {
        try (Stream<Path> files = Files.list(imports)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                try {
                    Files.createLink(held.resolve(file.getFileName()), file);
                } catch (NoSuchFileException | FileAlreadyExistsException goneOrHeldAlready) {
                    // Its import has just ended, or we have it.
                }
            }
        }
    }

    Path file(String name) {
        return held.resolve(name);
    }

    @Override
    public void close() throws IOException {
        PrivateFiles.deleteFolder(held);
    }
}
