package org.evenhand.statistics.check.cases;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns within which cases are compared; a case's stratum is their values, joined by {@code |}.
 *
 * @param columns names of columns, {@code bucket} among them if the time of arrival counts
 */
public record Strata(List<String> columns) {

    private static final String SEPARATOR = "|";

    /** As tests name them: {@code cell} for topic and severity, or columns such as {@code topic|severity|bucket}. */
    public static Strata named(String name) {
        return name.equals("cell") ? of("topic", "severity") : of(name.split("\\|"));
    }

    public static Strata of(String... columns) {
        return new Strata(List.of(columns));
    }

    public String of(Case each) {
        return columns.stream().map(each::level).collect(Collectors.joining(SEPARATOR));
    }
}
