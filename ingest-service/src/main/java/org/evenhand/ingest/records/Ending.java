package org.evenhand.ingest.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * How a case ended, as its source says.
 *
 * @param audience where the resolving statement was made; null unless the ending is a resolution
 */
public record Ending(Kind kind, Instant at, ResolutionAudience audience) {

    /** The ways in which a case can end. */
    public enum Kind {
        @JsonProperty("resolution")
        RESOLUTION,
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("abandoned")
        ABANDONED,
        @JsonProperty("cancelled")
        CANCELLED
    }

    /** Who could read the resolving statement. */
    public enum ResolutionAudience {
        @JsonProperty("public")
        PUBLIC,
        @JsonProperty("private")
        PRIVATE,
        @JsonProperty("unknown")
        UNKNOWN
    }

    public Ending {
        if (kind == Kind.RESOLUTION && audience == null) {
            audience = ResolutionAudience.UNKNOWN;
        }
        if (kind != Kind.RESOLUTION) {
            audience = null;
        }
    }
}
