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
import java.util.ArrayList;
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

    private final List<String> names;
    private final List<DateTimeFormatter> patterns = new ArrayList<>();
    private final List<Form> forms;
    private final ZoneId zone;
    private final Granularity granularity;
    private Instant newest = Instant.MIN;
    private boolean ambiguous;

    Times(List<String> forms, ZoneId zone, Granularity granularity) {
        this.zone = zone;
        this.granularity = granularity;
        this.names = forms;
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
                .orElseThrow(() -> new UnreadableRow(unreadable(column, text)));
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new UnreadableRow(
                    "The time \"" + shortened(text) + "\" in column \"" + column + "\" lies outside 1970 to 9999.");
        }
        if (time.isAfter(newest)) {
            newest = time;
        }
        return time;
    }

    private String unreadable(String column, String text) {
        String shown = "\"" + shortened(text) + "\" in column \"" + column + "\"";
        return patterns.stream().anyMatch(pattern -> isReadLeniently(pattern, text))
                ? shown + ", read as " + String.join(" or ", names) + ", is a time that does not exist."
                : shown + " is no time of the form " + String.join(" or ", names) + ".";
    }

    /** Whether it has the form, if one lets February have thirty days. */
    private static boolean isReadLeniently(DateTimeFormatter pattern, String text) {
        try {
            pattern.withResolverStyle(ResolverStyle.LENIENT).parse(text);
            return true;
        } catch (DateTimeException notOfThisForm) {
            return false;
        }
    }

    /** Begins anew to watch for local times that the clocks showed twice. */
    void forgetAmbiguity() {
        ambiguous = false;
    }

    /** Whether one of the times read since then could have been meant in two ways. */
    boolean wereAmbiguous() {
        return ambiguous;
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
            case "iso" -> {
                patterns.add(DateTimeFormatter.ISO_DATE_TIME);
                patterns.add(DateTimeFormatter.ISO_DATE);
                yield text -> parsed(DateTimeFormatter.ISO_DATE_TIME, text)
                        .or(() -> parsed(DateTimeFormatter.ISO_DATE, text));
            }
            default -> {
                DateTimeFormatter formatter = formatter(name);
                patterns.add(formatter);
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

    private Instant instant(LocalDateTime local, ZoneId zone) {
        if (zone instanceof ZoneOffset offset) {
            return local.toInstant(offset);
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new UnreadableRow("The local time " + local + " does not exist in " + zone
                    + ": the clocks were put forward over it.");
        }
        ambiguous |= offsets.size() > 1;
        return local.toInstant(offsets.getFirst());
    }
}
