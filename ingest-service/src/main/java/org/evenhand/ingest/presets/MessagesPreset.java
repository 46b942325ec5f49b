package org.evenhand.ingest.presets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.kit.problem.Refusal;

/** Reads messages in our own columns. */
record MessagesPreset() implements Preset {

    private static final List<String> NEEDED =
            List.of("channel", "account", "external_id", "direction", "audience", "text", "time");

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGES;
    }

    @Override
    public void check(Set<String> header, Optional<String> brand) {
        Columns.require(name(), header, NEEDED);
        if (brand.isEmpty() && !header.contains("brand")) {
            throw new Refusal(
                    422,
                    "no-brand",
                    "Nothing says whose messages these are: name the brand (--brand NAME, or brand=NAME).");
        }
    }

    @Override
    public RowReader reader(Set<String> header, Optional<String> brand) {
        return new MessagesReader(brand.orElse(null));
    }
}
