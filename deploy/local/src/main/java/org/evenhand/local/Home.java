package org.evenhand.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.evenhand.local.processes.PrivateFiles;

/** The folders of this installation: where the sources are built, and where data, secrets and logs live. */
public record Home(Path root, Path folder) {

    public static Home fromSystemProperties() {
        Path root = Path.of(System.getProperty("evenhand.root", "."))
                .toAbsolutePath()
                .normalize();
        String folder = System.getProperty("evenhand.home");
        return new Home(
                root,
                folder == null ? root.resolve(".evenhand") : Path.of(folder).toAbsolutePath());
    }

    public Path postgres() {
        return folder.resolve("postgres");
    }

    public Path postgresBinaries() {
        return folder.resolve("postgres-binaries");
    }

    public Path secrets() {
        return created("secrets");
    }

    public Path run() {
        return created("run");
    }

    public Path log() {
        return created("log");
    }

    public Path log(String name) {
        return log().resolve(name + ".log");
    }

    /** Where whoever runs this puts settings of their own. */
    public Path settings() {
        return created("settings");
    }

    public Path imports() {
        return created("imports");
    }

    public Path demo() {
        return created("demo");
    }

    public Path app() {
        return created("app");
    }

    private Path created(String name) {
        try {
            PrivateFiles.createFolder(folder);
            return PrivateFiles.createFolder(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder.resolve(name) + " cannot be created.", e);
        }
    }
}
