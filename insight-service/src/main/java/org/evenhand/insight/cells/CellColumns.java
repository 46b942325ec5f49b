package org.evenhand.insight.cells;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The columns of cells, for the statements that name them all. */
final class CellColumns {

    static final String STRATUM = "channel, audience, topic, severity, reach_class";

    static final List<String> COUNTS = List.of(
            "cases",
            "entered_late",
            "in_days",
            "languages_known",
            "buckets_known",
            "answers_unrecorded",
            "answers_backwards",
            "endings_unrecorded",
            "endings_backwards",
            "resolved_public",
            "resolved_private",
            "unresolved",
            "resolved_unknown",
            "endings_unseen",
            "ending_seconds",
            "ending_unseen_seconds",
            "transfers_known",
            "transfers",
            "transfers_squared",
            "compensation_known",
            "compensated",
            "reopened_backwards",
            "answered",
            "ended_unanswered",
            "answers_unseen",
            "answer_seconds",
            "answer_unseen_seconds",
            "reopened",
            "reopened_seconds");

    static final List<String> OPEN_COUNTS =
            List.of("without_answer", "without_ending", "without_answer_seconds", "without_ending_seconds");

    static final List<String> QUARTER_COUNTS = List.of(
            "answers_known",
            "without_answer",
            "answered_in_a_day",
            "answered_in_a_week",
            "answered_in_two_weeks",
            "endings_known",
            "without_ending",
            "resolved_in_a_day",
            "resolved_in_a_week",
            "resolved_in_two_weeks",
            "compensation_known_in_a_day",
            "compensation_known_in_a_week",
            "compensation_known_in_two_weeks",
            "compensated_in_a_day",
            "compensated_in_a_week",
            "compensated_in_two_weeks",
            "transfers_known",
            "transfers",
            "transfers_squared",
            "not_reopened",
            "not_reopened_seconds",
            "reopened",
            "reopened_in_a_day",
            "reopened_in_a_week",
            "reopened_in_two_weeks");

    /** Those that are bigints. They are added up as floating point, exact up to 2^53 and much quicker than decimal numbers. */
    private static final Set<String> LARGE = Set.of(
            "ending_seconds",
            "ending_unseen_seconds",
            "transfers",
            "transfers_squared",
            "answer_seconds",
            "answer_unseen_seconds",
            "reopened_seconds",
            "without_answer_seconds",
            "without_ending_seconds",
            "not_reopened_seconds");

    private CellColumns() {}

    static String list(List<String> columns) {
        return String.join(", ", columns);
    }

    static String sums(List<String> columns) {
        return sums(columns, "");
    }

    /** The sums of what stands before the columns and the columns. */
    static String sums(List<String> columns, String before) {
        return each(columns, column -> sum(column, before) + " as " + column);
    }

    static String negative(List<String> columns) {
        return each(columns, "-%s"::formatted);
    }

    /** For {@code on conflict do update}, of a table called cell. */
    static String added(List<String> columns) {
        return each(columns, "%1$s = cell.%1$s + excluded.%1$s"::formatted);
    }

    /** Whether something is left of the sums, for {@code having}. */
    static String isSomething(List<String> columns) {
        return isSomething(columns, "");
    }

    static String isSomething(List<String> columns, String before) {
        return "(" + each(columns, column -> sum(column, before)) + ") <> (" + each(columns, column -> "0") + ")";
    }

    static String sum(String column, String before) {
        String term = before + column;
        return "sum(" + (LARGE.contains(column) ? "cast(" + term + " as double precision)" : term) + ")";
    }

    static String each(List<String> columns, UnaryOperator<String> form) {
        return columns.stream().map(form).collect(Collectors.joining(", "));
    }
}
