package org.evenhand.insight.observed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The service requests of a city that were opened from 2013 to 2020, as the reader would give them. */
public class ObservedKansasCity {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final long OBSERVED_UNTIL = day("09/09/2020");
    private static final long FIRST = day("01/01/2013");

    private ObservedKansasCity() {}

    public static ObservedCases of(List<NamedCsvRecord> records) {
        ObservedCases cases = new ObservedCases(16);
        records.stream()
                .filter(record -> day(record.getField("CREATION DATE")) >= FIRST)
                .forEach(record -> cases.add(read(record)));
        return cases;
    }

    private static ObservedCase read(NamedCsvRecord record) {
        ObservedCase read = new ObservedCase();
        read.words[0] = "other";
        read.words[1] = "unknown";
        read.words[2] = record.getField("SOURCE");
        read.words[3] = record.getField("CATEGORY") + "/" + record.getField("TYPE");
        read.customer = Long.parseLong(record.getField("CASE ID"));
        read.reach = ObservedCase.NEVER;
        read.arrived = day(record.getField("CREATION DATE"));
        read.entered = ObservedCase.NEVER;
        read.answered = ObservedCase.NEVER;
        read.ending = switch (record.getField("STATUS")) {
            case "RESOL" -> "resolution";
            case "CANC" -> "cancelled";
            case "DUP" -> "duplicate";
            default -> null;
        };
        read.ended = read.ending == null ? ObservedCase.NEVER : day(record.getField("CLOSED DATE"));
        read.wentPublic = ObservedCase.NEVER;
        read.reopened = ObservedCase.NEVER;
        read.newest = ObservedCase.NEVER;
        read.watchedUntil = OBSERVED_UNTIL;
        read.knowsEndings = true;
        read.inDays = true;
        read.transfers = ObservedCase.NEVER;
        read.compensation = Double.NaN;
        return read;
    }

    private static long day(String date) {
        return LocalDate.parse(date, DAY).toEpochDay() * 86_400;
    }
}
