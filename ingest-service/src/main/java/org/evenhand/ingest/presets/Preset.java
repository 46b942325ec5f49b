package org.evenhand.ingest.presets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a kind of file is read. */
public sealed interface Preset permits CaseTablePreset, MessagesPreset, AirlineTweetsPreset {

    /** What the rows of a file are. */
    enum Kind {
        MESSAGES,
        CASES;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String name();

    Kind kind();

    /** Refuses, with a sentence, a file or a brand that this preset cannot read. */
    void check(Set<String> header, Optional<String> brand);

    /** Columns of a file that this preset leaves aside, as far as that is worth saying. */
    default List<String> unreadColumns(Set<String> header) {
        return List.of();
    }

    /** A reader for one file that passed the check. */
    RowReader reader(Set<String> header, Optional<String> brand);
}
