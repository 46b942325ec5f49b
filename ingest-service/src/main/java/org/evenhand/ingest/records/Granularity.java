package org.evenhand.ingest.records;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How finely a source knows its times. */
public enum Granularity {
    @JsonProperty("second")
    SECOND,
    @JsonProperty("day")
    DAY
}
