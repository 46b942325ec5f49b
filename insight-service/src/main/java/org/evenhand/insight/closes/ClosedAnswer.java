package org.evenhand.insight.closes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a report said of a week when it had ended, and what it says of the same moment now.
 *
 * @param week the Monday on which it began
 * @param zone where the brand was at home then
 * @param weeks of how many weeks up to its end
 * @param question what was asked besides; blank for nothing
 * @param asOf the end of the week: what happened later is in neither
 * @param answer as it was kept
 * @param recount the same question asked now
 * @param arrivedSince how many more cases of that time are known now than when it was closed; below 0 for fewer. Null where
 *     it is not told
 * @param changed what differs
 */
public record ClosedAnswer(
        String brand,
        LocalDate week,
        String zone,
        String of,
        int weeks,
        String question,
        Instant asOf,
        Instant closedAt,
        @Schema(implementation = Object.class) JsonNode answer,
        @Schema(implementation = Object.class) JsonNode recount,
        Long arrivedSince,
        List<Change> changed) {}
