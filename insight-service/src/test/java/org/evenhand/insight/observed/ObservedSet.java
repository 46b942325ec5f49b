package org.evenhand.insight.observed;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenhand.insight.facts.ToldSet;

/** A set of the vectors as the reader would give it, without a database. */
public class ObservedSet {

    private ObservedSet() {}

    public static ObservedCases of(String file) {
        return of(file, Long.MAX_VALUE);
    }

    /** As it was known at a moment. */
    public static ObservedCases of(String file, long asOf) {
        return of(rowsOf(ToldSet.VECTORS.resolve(file)), asOf);
    }

    /** Rows that were made up, by the columns of the vectors; what is not said is blank. */
    public static ObservedCases of(List<Map<String, String>> rows) {
        return of(rows, Long.MAX_VALUE);
    }

    private static ObservedCases of(List<Map<String, String>> rows, long asOf) {
        ObservedCases cases = new ObservedCases(16);
        rows.stream().map(ObservedSet::read).filter(each -> each.arrived < asOf).forEach(each -> {
            each.cutAt(asOf);
            cases.add(each);
        });
        return cases;
    }

    private static ObservedCase read(Map<String, String> row) {
        ObservedCase read = new ObservedCase();
        String[] words = {
            row.get("channel"),
            row.get("visibility"),
            row.get("channel"),
            row.get("topic"),
            row.get("severity"),
            row.get("language"),
            row.get("value_tier"),
            bucket(moment(row, "opened_at"))
        };
        System.arraycopy(words, 0, read.words, 0, words.length);
        read.customer = row.getOrDefault("customer_id", row.get("case_id")).hashCode();
        read.reach = row.containsKey("followers") ? Long.parseLong(row.get("followers")) : ObservedCase.NEVER;
        read.arrived = moment(row, "opened_at");
        read.entered = moment(row, "entered_at");
        read.answered = moment(row, "first_answer");
        long resolved = moment(row, "resolved");
        read.ended = resolved == ObservedCase.NEVER ? moment(row, "abandoned") : resolved;
        read.ending =
                resolved != ObservedCase.NEVER ? "resolution" : read.ended == ObservedCase.NEVER ? null : "abandoned";
        read.endingAudience = row.get("resolution_kind");
        read.wentPublic = moment(row, "went_public");
        read.reopened = moment(row, "reopened");
        read.newest = ObservedCase.NEVER;
        read.watchedUntil = moment(row, "observation_end");
        read.knowsAnswers = true;
        read.knowsEndings = true;
        read.transfers = row.containsKey("transfers") ? Long.parseLong(row.get("transfers")) : ObservedCase.NEVER;
        read.compensation = row.containsKey("compensation") ? Double.parseDouble(row.get("compensation")) : Double.NaN;
        return read;
    }

    private static String bucket(long arrived) {
        long hour = Math.floorMod(Math.floorDiv(arrived, 3_600), 24);
        long day = Math.floorMod(Math.floorDiv(arrived, 86_400) + 4, 7);
        return day == 0 || day == 6 ? "weekend" : hour >= 8 && hour < 18 ? "business" : "evening";
    }

    private static long moment(Map<String, String> row, String column) {
        return row.containsKey(column) ? Long.parseLong(row.get(column)) : ObservedCase.NEVER;
    }

    private static List<Map<String, String>> rowsOf(Path file) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            String[] header = lines.removeFirst().split(",");
            return lines.stream().map(line -> row(header, line.split(",", -1))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        return IntStream.range(0, header.length)
                .boxed()
                .filter(column -> !cells[column].isEmpty())
                .collect(toMap(column -> header[column], column -> cells[column]));
    }
}
