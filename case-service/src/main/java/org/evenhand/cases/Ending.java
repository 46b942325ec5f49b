package org.evenhand.cases;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How a case ended, and when it really did. */
public sealed interface Ending {

    Instant at();

    /** An ending that met the need; the audience is where the resolving statement was made. */
    record Resolution(Instant at, Audience audience) implements Ending {}

    /** The same need is another case already. */
    record Duplicate(Instant at) implements Ending {}

    /** The customer gave up. */
    record Abandoned(Instant at) implements Ending {}

    /** The need was withdrawn. */
    record Cancelled(Instant at) implements Ending {}

    /** The kinds of endings, as tables and events name them. */
    enum Kind {
        RESOLUTION,
        DUPLICATE,
        ABANDONED,
        CANCELLED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An ending as a source states it; a resolution of which nobody says where it was made has an unknown audience. */
    static Ending of(Kind kind, Instant at, Audience audience) {
        return switch (kind) {
            case RESOLUTION -> new Resolution(at, audience == null ? Audience.UNKNOWN : audience);
            case DUPLICATE -> new Duplicate(at);
            case ABANDONED -> new Abandoned(at);
            case CANCELLED -> new Cancelled(at);
        };
    }

    default Kind kind() {
        return switch (this) {
            case Resolution _ -> Kind.RESOLUTION;
            case Duplicate _ -> Kind.DUPLICATE;
            case Abandoned _ -> Kind.ABANDONED;
            case Cancelled _ -> Kind.CANCELLED;
        };
    }

    /** Where the resolving statement was made; nothing for the other endings. */
    default Optional<Audience> resolvedFor() {
        return switch (this) {
            case Resolution resolution -> Optional.of(resolution.audience());
            case Duplicate _, Abandoned _, Cancelled _ -> Optional.empty();
        };
    }
}
