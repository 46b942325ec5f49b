package org.evenhand.local.commands;

import java.util.Map;
import picocli.CommandLine.Option;

/** What reports can be asked besides the period; each is a parameter of the API under the same name. */
final class ReportOptions {

    @Option(
            names = {"--as-of", "--asOf"},
            paramLabel = "TIME",
            description = "Leave out what happened later, as in 2026-01-31T00:00:00Z.")
    private String asOf;

    @Option(
            names = "--compare",
            paramLabel = "SIDES",
            description = "What is compared: public-private (if nothing is named), channels or sources.")
    private String compare;

    @Option(names = "--a", paramLabel = "NAME", description = "One channel or source; otherwise each against the rest.")
    private String a;

    @Option(names = "--b", paramLabel = "NAME", description = "The one it is compared with; otherwise the rest.")
    private String b;

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description = "answer-24h (if nothing is named), answer-time, resolution-7d, resolution-time, compensation,"
                    + " transfers or reopen; of loudness and value: answer (if nothing is named) or resolution.")
    private String measure;

    @Option(
            names = "--strata",
            paramLabel = "WORDS",
            description = "What cases must have in common to be compared, as in topic,severity,language,bucket.")
    private String strata;

    @Option(
            names = "--tau",
            paramLabel = "DURATION",
            description = "The time within which things are compared, as in PT24H.")
    private String tau;

    @Option(
            names = "--horizon",
            paramLabel = "DURATION",
            description = "How long after its arrival a case is looked at, as in P7D, for resolution-share.")
    private String horizon;

    @Option(
            names = "--by",
            paramLabel = "WORD",
            description =
                    "What cases are told apart by: channel (if nothing is named), topic or week, for resolution-share.")
    private String by;

    @Option(
            names = "--basis",
            paramLabel = "WORD",
            description =
                    "rows: count the cases one by one, even where cells would do; for loudness cells, to be answered at"
                            + " once with what these know.")
    private String basis;

    @Option(
            names = "--publication",
            description = "Leave out what would tell of fewer than 10 customers, also by subtraction.")
    private boolean publication;

    /** Adds those that were given. */
    void addTo(Map<String, String> query) {
        add(query, "asOf", asOf);
        add(query, "compare", compare);
        add(query, "a", a);
        add(query, "b", b);
        add(query, "measure", measure);
        add(query, "strata", strata);
        add(query, "tau", tau);
        add(query, "horizon", horizon);
        add(query, "by", by);
        add(query, "basis", basis);
        add(query, "publication", publication ? "true" : null);
    }

    private static void add(Map<String, String> query, String name, String value) {
        if (value != null) {
            query.put(name, value);
        }
    }
}
