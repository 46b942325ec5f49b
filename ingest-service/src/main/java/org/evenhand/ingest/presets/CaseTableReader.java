package org.evenhand.ingest.presets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.ingest.accounts.BrandName;
import org.evenhand.ingest.accounts.Channel;
import org.evenhand.ingest.presets.CaseTable.Code;
import org.evenhand.ingest.presets.CaseTable.Field;
import org.evenhand.ingest.presets.CaseTable.Sources;
import org.evenhand.ingest.presets.Row.MissingCase;
import org.evenhand.ingest.presets.Row.OfRecord;
import org.evenhand.ingest.presets.Row.Rejected;
import org.evenhand.ingest.records.CaseRecord;

/** Makes case records of the rows of one table. */
class CaseTableReader implements RowReader {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_OUTCOME = 100;
    private static final int MOST_UNMAPPED_CODES = 100;

    private final CaseTable table;
    private final String brand;
    private final Times times;
    private final EndingReader endings;
    private final boolean knowsAnswers;
    private final Set<String> unmappedCodes = new HashSet<>();

    CaseTableReader(CaseTable table, Set<String> header, String brand, Times times) {
        this.table = table;
        this.brand = brand;
        this.times = times;
        this.endings = new EndingReader(table.ending(), header, times);
        this.knowsAnswers = Optional.ofNullable(table.columns().get(Field.FIRST_ANSWER_AT))
                .filter(sources -> sources.columns().stream().allMatch(source -> source.isIn(header)))
                .isPresent();
    }

    @Override
    public void survey(CsvRow row) {
        read(row);
    }

    @Override
    public Optional<Instant> newest() {
        return times.newest();
    }

    @Override
    public Row read(CsvRow row) {
        try {
            List<String> notes = new ArrayList<>();
            times.forgetAmbiguity();
            CaseRecord record = record(row, notes);
            if (times.wereAmbiguous()) {
                notes.add(
                        "a local time that the clocks showed twice, in the night they were put back: taken as the earlier");
            }
            return ordered(record, notes);
        } catch (UnreadableRow unreadable) {
            return new Rejected(unreadable.getMessage(), missingCase(row));
        }
    }

    /** Rejecting selects; so the report lacks this case by its channel, if the row says as much. */
    private MissingCase missingCase(CsvRow row) {
        try {
            Channel channel =
                    meaning(value(row, Field.CHANNEL), new ArrayList<>()).channel();
            return new MissingCase(
                    "has a row that cannot be read", brandOf(row), channel.word(), needed(row, Field.CASE_ID));
        } catch (UnreadableRow saysNothing) {
            return null;
        }
    }

    private CaseRecord record(CsvRow row, List<String> notes) {
        String code = value(row, Field.CHANNEL);
        Code meaning = meaning(code, notes);
        String source = value(row, Field.SOURCE);
        return new CaseRecord(
                brandOf(row),
                needed(row, Field.CASE_ID),
                orNull(value(row, Field.CUSTOMER_ID)),
                meaning.channel(),
                audience(value(row, Field.AUDIENCE), meaning),
                source.isEmpty() ? code : source,
                orNull(value(row, Field.TOPIC)),
                orNull(value(row, Field.SEVERITY)),
                orNull(value(row, Field.LANGUAGE)),
                whole(row, Field.REACH),
                orNull(value(row, Field.VALUE_TIER)),
                orNull(value(row, Field.TOUCHPOINT)),
                table.granularity(),
                neededTime(row, Field.OPENED_AT),
                time(row, Field.ENTERED_AT),
                time(row, Field.FIRST_ANSWER_AT),
                endings.read(row),
                time(row, Field.WENT_PUBLIC_AT),
                Optional.ofNullable(whole(row, Field.TRANSFERS))
                        .map(Math::toIntExact)
                        .orElse(null),
                amount(row),
                time(row, Field.REOPENED_AT),
                time(row, Field.OBSERVATION_END),
                orNull(text(row)),
                orNull(outcome(row)),
                timely(row),
                knowsAnswers,
                endings.areKnown(),
                endings.unknownBecause());
    }

    /** Durations would be negative: such a case is never averaged, and the report says that it is missing. */
    private static Row ordered(CaseRecord record, List<String> notes) {
        if (record.ending() != null && record.ending().at().isBefore(record.openedAt())) {
            return rejected(record, "ends before it starts");
        }
        if (record.firstAnswerAt() != null && record.firstAnswerAt().isBefore(record.openedAt())) {
            return rejected(record, "is answered before it starts");
        }
        return new OfRecord(record, notes);
    }

    private static Rejected rejected(CaseRecord record, String reason) {
        return new Rejected(
                "The case " + record.caseId() + " " + reason + ".",
                new MissingCase(reason, record.brand(), record.channel().word(), record.caseId()));
    }

    private Code meaning(String code, List<String> notes) {
        if (table.channels().containsKey(code)) {
            return table.channels().get(code);
        }
        if (code.isEmpty()) {
            notes.add("no channel given: counted as unknown");
            return new Code(Channel.UNKNOWN, null);
        }
        return Channel.named(code).map(channel -> new Code(channel, null)).orElseGet(() -> {
            notes.add(unmapped(code));
            return new Code(Channel.OTHER, null);
        });
    }

    /** A column of texts taken for that of channels would make a remark of every row. */
    private String unmapped(String code) {
        if (unmappedCodes.size() < MOST_UNMAPPED_CODES) {
            unmappedCodes.add(code);
        }
        return unmappedCodes.contains(code)
                ? "the channel code \"" + shortened(code)
                        + "\" has no mapping: counted as other (to map it, add the line \""
                        + MappingLine.of(code, "CHANNEL") + "\" under channels)"
                : "further channel codes have no mapping: counted as other (is it the right column?)";
    }

    private static String audience(String stated, Code meaning) {
        return switch (stated) {
            case "public", "private" -> stated;
            case "" ->
                meaning.audience() != null
                        ? meaning.audience()
                        : meaning.channel().isBetweenTwoOnly() ? "private" : "unknown";
            default ->
                throw new UnreadableRow("The audience \"" + shortened(stated) + "\" is neither public nor private.");
        };
    }

    private String brandOf(CsvRow row) {
        String stated = value(row, Field.BRAND);
        String name = stated.isEmpty() ? brand : stated;
        if (name == null) {
            throw new UnreadableRow("The row names no brand, and neither does the import.");
        }
        if (!BrandName.fits(name)) {
            throw new UnreadableRow(
                    "The brand \"" + shortened(name) + "\" is no name: use " + BrandName.FORM_IN_WORDS + ".");
        }
        return name;
    }

    private String needed(CsvRow row, Field field) {
        String value = value(row, field);
        if (value.isEmpty()) {
            throw new UnreadableRow("The column \"" + columnOf(field) + "\" is blank, but every case needs it.");
        }
        return value;
    }

    private Instant neededTime(CsvRow row, Field field) {
        return times.read(columnOf(field), needed(row, field));
    }

    private Instant time(CsvRow row, Field field) {
        return table.columns().containsKey(field) ? times.read(columnOf(field), value(row, field)) : null;
    }

    private Long whole(CsvRow row, Field field) {
        String value = value(row, field);
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > 9 || !value.chars().allMatch(character -> character >= '0' && character <= '9')) {
            throw new UnreadableRow("\"" + shortened(value) + "\" in column \"" + columnOf(field)
                    + "\" is no count below a thousand million.");
        }
        return Long.parseLong(value);
    }

    private BigDecimal amount(CsvRow row) {
        String value = value(row, Field.COMPENSATION);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("[0-9]{1,12}([.][0-9]{1,4})?")) {
            throw new UnreadableRow("\"" + shortened(value) + "\" in column \"" + columnOf(Field.COMPENSATION)
                    + "\" is no amount such as 12.50.");
        }
        return new BigDecimal(value);
    }

    /** Reports group by it, and hold no texts of people. */
    private String outcome(CsvRow row) {
        String outcome = value(row, Field.OUTCOME);
        if (outcome.length() > LONGEST_OUTCOME) {
            throw new UnreadableRow("The outcome in column \"" + columnOf(Field.OUTCOME) + "\" is longer than "
                    + LONGEST_OUTCOME + " characters; is it the right column?");
        }
        return outcome;
    }

    private Boolean timely(CsvRow row) {
        String value = value(row, Field.TIMELY);
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "yes", "true", "1" -> true;
            case "no", "false", "0" -> false;
            default ->
                throw new UnreadableRow("\"" + shortened(value) + "\" in column \"" + columnOf(Field.TIMELY)
                        + "\" is neither yes nor no.");
        };
    }

    private String text(CsvRow row) {
        String text = joined(row, Field.TEXT);
        if (text.length() > LONGEST_TEXT) {
            throw new UnreadableRow("The text is longer than " + LONGEST_TEXT + " characters.");
        }
        return text;
    }

    private String value(CsvRow row, Field field) {
        String value = joined(row, field);
        if (value.length() > LONGEST_NAME) {
            throw new UnreadableRow(
                    "The value in column \"" + columnOf(field) + "\" is longer than " + LONGEST_NAME + " characters.");
        }
        return value;
    }

    private String joined(CsvRow row, Field field) {
        Sources sources = table.columns().get(field);
        if (sources == null) {
            return "";
        }
        String value = sources.columns().size() == 1
                ? row.get(sources.columns().getFirst().column())
                : path(row, sources);
        if (value.indexOf('\0') >= 0) {
            throw new UnreadableRow(
                    "The column \"" + columnOf(field) + "\" holds the character NUL, which no database text can hold.");
        }
        return value;
    }

    /** Several columns make a path; a slash inside one of them is not a step of it. */
    private static String path(CsvRow row, Sources sources) {
        return sources.columns().stream()
                .map(source -> row.get(source.column()).replace('/', '-'))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private String columnOf(Field field) {
        return table.columns().get(field).columns().stream()
                .map(CaseTable.Source::column)
                .collect(Collectors.joining(", "));
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
