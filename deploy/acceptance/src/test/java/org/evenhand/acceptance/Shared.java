package org.evenhand.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The real records, which are no part of the project: they lie in the folder "shared" beside it, or where EVENHAND_SHARED says. */
class Shared {

    private Shared() {}

    /** A file of the shared folder; a test that needs it says that it was skipped when it is not there. */
    static Path file(String name) {
        Path file = Optional.ofNullable(System.getenv("EVENHAND_SHARED"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "..", "shared"))
                .resolve(name)
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(
                Files.exists(file),
                "Not checked here: the real records (shared/" + name + ") are not on this machine.");
        return file;
    }

    /** What the data's README says under a heading, in one line. */
    static String paragraph(String heading) {
        try {
            String readme = Files.readString(file("data/README.md"));
            String below = readme.substring(readme.indexOf("### " + heading));
            int next = below.indexOf("\n### ");
            return (next < 0 ? below : below.substring(0, next)).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** The rows of the table under a heading of the data's README, as their cells. */
    static List<List<String>> table(String heading) {
        try {
            List<List<String>> rows = new ArrayList<>();
            boolean inside = false;
            for (String line : Files.readAllLines(file("data/README.md"))) {
                if (line.startsWith("### ")) {
                    inside = line.startsWith("### " + heading);
                } else if (inside && line.startsWith("| ") && !line.startsWith("|---")) {
                    rows.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                            .map(String::strip)
                            .toList());
                }
            }
            return rows.subList(1, rows.size());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
