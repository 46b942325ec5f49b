package org.evenhand.ingest.presets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.ingest.presets.CaseTable.Source;
import org.evenhand.ingest.records.Ending;

/**
 * How a row says that its case ended: by a status code with one time, or by one time column for each kind of ending.
 *
 * @param audience the column that says before whom it was resolved; null when there is none
 * @param unknown why the file cannot say when its cases ended, for its reports; null when it can
 */
record EndingRule(ByStatus by_status, Map<Ending.Kind, Source> by_times, Source audience, String unknown) {

    private static final int LONGEST_REASON = 200;

    /** A status column, the column of the time, and what each code means. */
    record ByStatus(Source status, Source at, Map<String, Meaning> codes) {

        @JsonCreator
        static ByStatus of(
                @JsonProperty("status") String status,
                @JsonProperty("at") String at,
                @JsonProperty("codes") Map<String, Meaning> codes) {
            return new ByStatus(
                    status == null ? null : Source.of(status),
                    at == null ? null : Source.of(at),
                    codes == null ? Map.of() : codes);
        }

        private boolean isWhole() {
            return status != null && at != null && !codes.isEmpty();
        }
    }

    /** What a status code says: one of the endings, or that the case is open. */
    enum Meaning {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("resolution")
        RESOLUTION,
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("abandoned")
        ABANDONED,
        @JsonProperty("cancelled")
        CANCELLED;

        /** The kind of ending; empty while the case is open. */
        Optional<Ending.Kind> ending() {
            return switch (this) {
                case OPEN -> Optional.empty();
                case RESOLUTION -> Optional.of(Ending.Kind.RESOLUTION);
                case DUPLICATE -> Optional.of(Ending.Kind.DUPLICATE);
                case ABANDONED -> Optional.of(Ending.Kind.ABANDONED);
                case CANCELLED -> Optional.of(Ending.Kind.CANCELLED);
            };
        }
    }

    @JsonCreator
    static EndingRule of(
            @JsonProperty("by_status") ByStatus byStatus,
            @JsonProperty("by_times") Map<Ending.Kind, String> byTimes,
            @JsonProperty("audience") String audience,
            @JsonProperty("unknown") String unknown) {
        Map<Ending.Kind, Source> times = new LinkedHashMap<>();
        if (byTimes != null) {
            byTimes.forEach((kind, column) -> times.put(kind, Source.of(column)));
        }
        return new EndingRule(byStatus, times, audience == null ? null : Source.of(audience), unknown);
    }

    /** What is wrong with it; empty when it can be used. */
    Optional<String> fault() {
        long ways = Stream.of(by_status != null, !by_times.isEmpty(), unknown != null)
                .filter(isGiven -> isGiven)
                .count();
        if (ways != 1) {
            return Optional.of(
                    "under ending, say in one way how cases end: by_status, or by_times, or unknown with the reason for it.");
        }
        if (by_status != null && !by_status.isWhole()) {
            return Optional.of(
                    "by_status needs the column \"status\", the column \"at\", and \"codes\" with their meanings.");
        }
        return Optional.ofNullable(unknown)
                .filter(reason -> reason.isBlank() || reason.length() > LONGEST_REASON)
                .map(reason -> "unknown is the reason why nobody can know, in 1 to " + LONGEST_REASON + " characters.");
    }

    /** All columns that it reads. */
    Stream<Source> columns() {
        return Stream.of(
                        by_status == null ? Stream.<Source>empty() : Stream.of(by_status.status(), by_status.at()),
                        by_times.values().stream(),
                        Stream.ofNullable(audience))
                .flatMap(columns -> columns);
    }

    /** The same for one file, whose columns are known. */
    EndingRule in(Set<String> header) {
        Map<Ending.Kind, Source> times = new LinkedHashMap<>();
        by_times.forEach((kind, column) -> times.put(kind, column.in(header)));
        return new EndingRule(
                by_status == null
                        ? null
                        : new ByStatus(
                                by_status.status().in(header), by_status.at().in(header), by_status.codes()),
                times,
                audience == null ? null : audience.in(header),
                unknown);
    }
}
