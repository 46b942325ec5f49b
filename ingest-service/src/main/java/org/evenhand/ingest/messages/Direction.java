package org.evenhand.ingest.messages;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a message came to the brand or left it. */
public enum Direction {
    @JsonProperty("inbound")
    INBOUND,
    @JsonProperty("outbound")
    OUTBOUND
}
