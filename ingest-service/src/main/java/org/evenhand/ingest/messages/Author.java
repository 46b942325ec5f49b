package org.evenhand.ingest.messages;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who wrote a message, as the channel knows them.
 *
 * @param externalId the channel's own id of the author; null when the channel names none
 * @param kind a person (also when nothing is said), or a program such as an automatic receipt
 * @param name how the author is called there
 * @param reach how many people the author can speak to; null when unknown, which is not 0
 */
public record Author(String externalId, Kind kind, String name, Long reach) {

    /** Person or program. */
    public enum Kind {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("automatic")
        AUTOMATIC
    }

    public Author {
        kind = kind == null ? Kind.PERSON : kind;
    }
}
