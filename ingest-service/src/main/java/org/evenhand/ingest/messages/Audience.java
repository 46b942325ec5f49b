package org.evenhand.ingest.messages;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who can read a message: anyone, only the two sides, or only colleagues. */
public enum Audience {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("private")
    PRIVATE,
    @JsonProperty("internal")
    INTERNAL
}
