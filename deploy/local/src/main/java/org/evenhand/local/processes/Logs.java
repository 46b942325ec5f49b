package org.evenhand.local.processes;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the log of this run and of the one before. */
public final class Logs {

    private Logs() {}

    public static Path begin(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".before"), REPLACE_EXISTING);
        }
        return PrivateFiles.write(file, "");
    }
}
