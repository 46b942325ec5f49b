package org.evenhand.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures as a table that can stand in a README as it is. */
final class Report {

    private static final List<String> HEAD =
            List.of("figure", "measured", "baseline", "ratio", "aim", "met?", "beside");

    private Report() {}

    static String of(List<Figure> figures, List<String> lines) {
        Stream<String> table = Stream.concat(
                Stream.of(row(HEAD), row(HEAD.stream().map(cell -> "---").toList())),
                figures.stream().map(Figure::cells).map(Report::row));
        return Stream.concat(table, Stream.concat(Stream.of(""), lines.stream().map(line -> "- " + line)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
