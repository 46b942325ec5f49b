package org.evenhand.ingest.presets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.ingest.accounts.Channel;
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
 * @param ending how a row says that its case ended, or why no row can; left out when the file does not know
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
        @JsonProperty("outcome")
        OUTCOME,
        @JsonProperty("timely")
        TIMELY,
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

        /** The same for one file: some name a column by a question, and then the question mark belongs to the name. */
        Source in(Set<String> header) {
            return mayBeMissing && header.contains(column + "?") ? new Source(column + "?", false) : this;
        }

        boolean isIn(Set<String> header) {
            return header.contains(column);
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
                default -> throw new IllegalArgumentException("a column is a name or a list of names.");
            };
        }

        Sources in(Set<String> header) {
            return new Sources(columns.stream().map(source -> source.in(header)).toList());
        }
    }

    /** What a code of the file's channel column means. */
    record Code(Channel channel, String audience) {

        private static final Set<String> KEYS = Set.of("channel", "audience");

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Code of(Object written) {
            return switch (written) {
                case String channel -> new Code(channelNamed(channel), null);
                case Map<?, ?> both
                when KEYS.containsAll(both.keySet()) ->
                    new Code(channelNamed(String.valueOf(both.get("channel"))), audience(both.get("audience")));
                default ->
                    throw new IllegalArgumentException(
                            "a code is a channel, or both {channel: x, audience: public or private}.");
            };
        }

        private static Channel channelNamed(String word) {
            return Channel.named(word)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "\"" + word + "\" is no channel of Evenhand. There are: " + Channel.words() + "."));
        }

        private static String audience(Object word) {
            if (word != null && !word.equals("public") && !word.equals("private")) {
                throw new IllegalArgumentException("the audience of a channel is public or private, or is left out.");
            }
            return (String) word;
        }
    }

    CaseTable {
        granularity = granularity == null ? Granularity.SECOND : granularity;
        zone = zone == null ? "UTC" : zone;
        times = times == null ? List.of("iso") : times;
        columns = columns == null ? Map.of() : columns;
        channels = channels == null ? Map.of() : channels;
    }

    /** The same for one file, whose columns are known. */
    CaseTable in(Set<String> header) {
        Map<Field, Sources> resolved = new EnumMap<>(Field.class);
        columns.forEach((field, sources) -> resolved.put(field, sources.in(header)));
        return new CaseTable(
                about, brand, granularity, zone, times, resolved, channels, ending == null ? null : ending.in(header));
    }

    /** All columns that it reads. */
    Stream<Source> sources() {
        return Stream.concat(
                columns.values().stream().flatMap(sources -> sources.columns().stream()),
                ending == null ? Stream.empty() : ending.columns());
    }
}
