package org.evenhand.cases.lookup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.cases.Audience;
import org.evenhand.cases.Channel;
import org.evenhand.kit.problem.Refusal;

/** By what cases can be looked up: a fixed list, each with the condition that it means. */
enum Filter {
    BRAND("brand = :brand"),
    CHANNEL("channel = :channel", Channel.values()),
    AUDIENCE("audience = :audience", Audience.values()),
    SOURCE("source = :source"),
    /** A topic is a path; the cases below it are its cases too. */
    TOPIC("(topic = :topic or starts_with(topic, :topic || '/'))"),
    /** A case whose ending nobody could know is neither open nor ended. */
    STATE(
            "case :state when 'ended' then ended_at is not null else ended_at is null and knows_endings end",
            "open",
            "ended"),
    /** A case whose answer nobody could know is neither answered nor unanswered. */
    ANSWERED(
            "case :answered when 'yes' then answered_at is not null else answered_at is null and knows_answers end",
            "yes",
            "no"),
    REFERENCE("reference = :reference"),
    FROM("arrived_at >= :from") {
        @Override
        Object parsed(String value) {
            return moment(value, 0);
        }
    },
    TO("arrived_at < :to") {
        @Override
        Object parsed(String value) {
            return moment(value, 1);
        }
    };

    private final String condition;
    private final List<String> known;

    Filter(String condition, Object... known) {
        this.condition = condition;
        this.known = Stream.of(known).map(Object::toString).toList();
    }

    static Optional<Filter> named(String parameter) {
        return Arrays.stream(values())
                .filter(filter -> filter.parameter().equals(parameter))
                .findFirst();
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }

    /** The value as the condition compares it. */
    Object parsed(String value) {
        if (!known.isEmpty() && !known.contains(value)) {
            throw unfitting("it is one of " + String.join(", ", known));
        }
        return value;
    }

    /** Days are days in UTC, both included; a moment is exact, and the end is not included. */
    Instant moment(String value, int daysAfter) {
        try {
            return value.length() == "2026-03-01".length()
                    ? LocalDate.parse(value)
                            .plusDays(daysAfter)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(value);
        } catch (DateTimeParseException notATime) {
            throw unfitting("write a day as 2026-03-01 or a moment as 2026-03-01T09:15:00Z");
        }
    }

    private Refusal unfitting(String hint) {
        return new Refusal(400, "unfitting-value", "The value of " + parameter() + " does not fit: " + hint + ".");
    }
}
