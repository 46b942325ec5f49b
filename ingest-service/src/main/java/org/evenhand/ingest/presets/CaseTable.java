package org.evenhand.ingest.presets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.ingest.accounts.Channel;
import org.evenhand.ingest.records.Ending;
import org.evenhand.ingest.records.Granularity;

/**
 * A preset for a table of cases, as people write it in YAML.
 *
 * @param about what kind of file this reads, for people
 * @param brand whose cases these are, unless the import or a column says otherwise
 * @param granularity how finely the file knows its times
 * @param zone the zone of local times
 * @param times the forms of times, tried in order: epoch-seconds, epoch-millis, iso, or a pattern such as MM/dd/yyyy
 * @param columns our names and the file's columns; a column with a question mark may be missing; several are joined
 * @param channels the file's codes of channels and what they mean
 * @param ending how a row says that its case ended; left out when the file does not know
 */
record CaseTable(
        String about,
        String brand,
        Granularity granularity,
        String zone,
        List<String> times,
        Map<Field, Sources> columns,
        Map<String, Code> channels,
        EndingRule ending) {

    /** Our names of what a row can say. */
    enum Field {
        @JsonProperty("case_id")
        CASE_ID,
        @JsonProperty("brand")
        BRAND,
        @JsonProperty("customer_id")
        CUSTOMER_ID,
        @JsonProperty("channel")
        CHANNEL,
        @JsonProperty("audience")
        AUDIENCE,
        @JsonProperty("source")
        SOURCE,
        @JsonProperty("topic")
        TOPIC,
        @JsonProperty("severity")
        SEVERITY,
        @JsonProperty("language")
        LANGUAGE,
        @JsonProperty("reach")
        REACH,
        @JsonProperty("value_tier")
        VALUE_TIER,
        @JsonProperty("touchpoint")
        TOUCHPOINT,
        @JsonProperty("text")
        TEXT,
        @JsonProperty("opened_at")
        OPENED_AT,
        @JsonProperty("entered_at")
        ENTERED_AT,
        @JsonProperty("first_answer_at")
        FIRST_ANSWER_AT,
        @JsonProperty("went_public_at")
        WENT_PUBLIC_AT,
        @JsonProperty("transfers")
        TRANSFERS,
        @JsonProperty("compensation")
        COMPENSATION,
        @JsonProperty("reopened_at")
        REOPENED_AT,
        @JsonProperty("observation_end")
        OBSERVATION_END;

        static final List<Field> REQUIRED = List.of(CASE_ID, CHANNEL, OPENED_AT);
    }

    /** A column of the file; it may be missing when the preset puts a question mark behind it. */
    record Source(String column, boolean mayBeMissing) {

        static Source of(String written) {
            return written.endsWith("?")
                    ? new Source(written.substring(0, written.length() - 1), true)
                    : new Source(written, false);
        }
    }

    /** The columns that are joined into one value; nearly always one. */
    record Sources(List<Source> columns) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Sources of(Object written) {
            return switch (written) {
                case String column -> new Sources(List.of(Source.of(column)));
                case List<?> several ->
                    new Sources(several.stream()
                            .map(column -> Source.of(column.toString()))
                            .toList());
                default -> throw new IllegalArgumentException("A column is a name or a list of names.");
            };
        }
    }

    /** What a code of the file's channel column means. */
    record Code(Channel channel, String audience) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Code of(Object written) {
            return switch (written) {
                case String channel -> new Code(channelNamed(channel), null);
                case Map<?, ?> both ->
                    new Code(channelNamed(String.valueOf(both.get("channel"))), (String) both.get("audience"));
                default -> throw new IllegalArgumentException("A code is a channel, or a channel with an audience.");
            };
        }

        private static Channel channelNamed(String word) {
            return Channel.named(word)
                    .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no channel of Evenhand."));
        }
    }

    /** By a status code with one time, or by one time column for each kind of ending. */
    record EndingRule(ByStatus by_status, Map<Ending.Kind, Source> by_times, Source audience) {

        @JsonCreator
        static EndingRule of(
                @JsonProperty("by_status") ByStatus byStatus,
                @JsonProperty("by_times") Map<Ending.Kind, String> byTimes,
                @JsonProperty("audience") String audience) {
            Map<Ending.Kind, Source> times = byTimes == null
                    ? Map.of()
                    : byTimes.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Source.of(entry.getValue())));
            return new EndingRule(byStatus, times, audience == null ? null : Source.of(audience));
        }
    }

    /** A status column, the column of the time, and what each code means. */
    record ByStatus(String status, String at, Map<String, Meaning> codes) {}

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

    CaseTable {
        granularity = granularity == null ? Granularity.SECOND : granularity;
        zone = zone == null ? "UTC" : zone;
        times = times == null ? List.of("iso") : times;
        columns = columns == null ? Map.of() : columns;
        channels = channels == null ? Map.of() : channels;
    }
}
