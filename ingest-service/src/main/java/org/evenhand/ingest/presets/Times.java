package org.evenhand.ingest.presets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.ingest.records.Granularity;

/** Reads the times of a file by its forms, zone and granularity, and remembers the newest. */
class Times {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** One form of writing a time. */
    private interface Form {
        Optional<Instant> read(String text);
    }

    private final List<Form> forms;
    private final ZoneId zone;
    private final Granularity granularity;
    private Instant newest = Instant.MIN;

    Times(List<String> forms, ZoneId zone, Granularity granularity) {
        this.zone = zone;
        this.granularity = granularity;
        this.forms = forms.stream().map(this::form).toList();
    }

    Optional<Instant> newest() {
        return newest.equals(Instant.MIN) ? Optional.empty() : Optional.of(newest);
    }

    /** The instant of a field; null when the field is blank. */
    Instant read(String column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Instant time = forms.stream()
                .flatMap(form -> form.read(text).stream())
                .findFirst()
                .orElseThrow(() -> new UnreadableRow(
                        "\"" + shortened(text) + "\" in column \"" + column + "\" is no time of the expected form."));
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new UnreadableRow(
                    "The time \"" + shortened(text) + "\" in column \"" + column + "\" lies outside 1970 to 9999.");
        }
        if (time.isAfter(newest)) {
            newest = time;
        }
        return time;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private Form form(String name) {
        return switch (name) {
            case "epoch-seconds" ->
                text -> number(text).map(Instant::ofEpochSecond).map(this::granular);
            case "epoch-millis" ->
                text -> number(text).map(Instant::ofEpochMilli).map(this::granular);
            case "iso" ->
                text -> parsed(DateTimeFormatter.ISO_DATE_TIME, text)
                        .or(() -> parsed(DateTimeFormatter.ISO_DATE, text));
            default -> {
                DateTimeFormatter formatter = formatter(name);
                yield text -> parsed(formatter, text);
            }
        };
    }

    private static Optional<Long> number(String text) {
        boolean isWhole =
                text.length() <= 15 && text.chars().allMatch(character -> character >= '0' && character <= '9');
        return isWhole ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** Strict, so that a date that does not exist is no date; "y" of people is meant as the year of the calendar. */
    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private Optional<Instant> parsed(DateTimeFormatter formatter, String text) {
        TemporalAccessor read;
        try {
            read = formatter.parse(text);
        } catch (DateTimeException notOfThisForm) {
            return Optional.empty();
        }
        LocalDate date = read.query(TemporalQueries.localDate());
        LocalTime time = read.query(TemporalQueries.localTime());
        if (date == null) {
            return Optional.empty();
        }
        LocalDateTime local = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
        ZoneId written = read.query(TemporalQueries.zone());
        return Optional.of(
                granularity == Granularity.DAY ? day(date) : instant(local, written == null ? zone : written));
    }

    private Instant granular(Instant time) {
        return granularity == Granularity.DAY ? day(time.atZone(zone).toLocalDate()) : time;
    }

    private static Instant day(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new UnreadableRow("The local time " + local + " does not exist in " + zone
                    + ": the clocks were put forward over it.");
        }
        return local.atZone(zone).toInstant();
    }
}
