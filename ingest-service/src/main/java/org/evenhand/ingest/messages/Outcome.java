package org.evenhand.ingest.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of one message that was sent to us. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(String externalId, Kind outcome, String reason) {

    /** Stored, seen before, or refused. */
    public enum Kind {
        @JsonProperty("stored")
        STORED,
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("duplicate, differs")
        DUPLICATE_DIFFERS,
        @JsonProperty("rejected")
        REJECTED
    }

    static Outcome rejected(String externalId, String reason) {
        return new Outcome(externalId, Kind.REJECTED, reason);
    }
}
