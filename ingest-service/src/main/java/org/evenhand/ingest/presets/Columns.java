package org.evenhand.ingest.presets;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.evenhand.kit.problem.Refusal;

/** Holds the columns that a preset needs against those that a file has. */
class Columns {

    private static final int MOST_SHOWN = 60;

    private Columns() {}

    static void require(String preset, Set<String> header, Collection<String> needed) {
        List<String> missing = needed.stream()
                .filter(column -> !header.contains(column))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    422,
                    "missing-column",
                    "The file lacks the column" + (missing.size() == 1 ? " " : "s ") + quoted(missing)
                            + " that the preset " + preset + " reads. It has: " + quoted(header) + ".");
        }
    }

    private static String quoted(Collection<String> columns) {
        return columns.stream()
                .limit(MOST_SHOWN)
                .map(column -> "\"" + column + "\"")
                .reduce((a, b) -> a + ", " + b)
                .map(shown ->
                        columns.size() > MOST_SHOWN ? shown + " and " + (columns.size() - MOST_SHOWN) + " more" : shown)
                .orElse("none");
    }
}
