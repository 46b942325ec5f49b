package org.evenhand.kubernetes;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build of a service made, which is what the image copies. */
class Built {

    private Built() {}

    static Path of(String service) {
        Path folder = Path.of("..", "..", service, "target", "quarkus-app");
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new AssertionError(service + " is not built: run mvn package first, or ./evenhand test, which does.");
        }
        return folder;
    }
}
