package org.evenhand.insight.observations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import whose cases have all been told before: until when it knows them, and what it left out.
 *
 * @param kind {@code cases} for case records, {@code messages} for messages
 * @param observedUntil the last moment known, over all brands; null if the file held no time
 * @param leftOut per brand, absolute: replaces what earlier imports said of the brand
 * @param unattributed what belongs to no brand
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportCompleted(
        UUID id,
        long version,
        String kind,
        List<String> brands,
        Instant observedUntil,
        List<LeftOut> leftOut,
        List<Unattributed> unattributed) {

    /** Cases of a brand that could not be taken. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LeftOut(String brand, String channel, String reason, long cases) {}

    /** Cases of no brand. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Unattributed(String channel, String reason, long cases) {}
}
