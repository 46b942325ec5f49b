package org.evenhand.local.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.evenhand.local.Failure;
import org.evenhand.local.api.Api;

/** What the columns of a file mean: a built-in preset by its name, or a YAML file of the user, which is stored first. */
public final class Preset {

    private Preset() {}

    public static String named(String given, Api api) {
        String lower = given.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".yaml") && !lower.endsWith(".yml")) {
            return given;
        }
        Path file = Path.of(given);
        if (!Files.isReadable(file)) {
            throw new Failure("The preset " + given + " cannot be read.");
        }
        String name = nameOf(file);
        api.put("/api/presets/" + Api.encode(name), "application/yaml", file).orFail();
        return name;
    }

    static String nameOf(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.replaceFirst("\\.ya?ml$", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
