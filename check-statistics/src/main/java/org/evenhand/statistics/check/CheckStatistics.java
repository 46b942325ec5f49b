package org.evenhand.statistics.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.statistics.check.comparison.Difference;
import org.evenhand.statistics.check.comparison.Tally;

/**
 * Recomputes every result in a directory of test vectors and says what differs.
 *
 * @param files what came of each file
 */
public record CheckStatistics(List<FileReport> files) {

    private static final List<String> CASE_SETS = List.of("setA.json", "setB.json", "setC.json", "setD.json");

    /** Checks a directory with case sets ({@code setA.csv} ...) and a folder {@code expected}. */
    public static CheckStatistics of(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new Unusable("%s is no directory.".formatted(directory));
        }
        return new CheckStatistics(Stream.concat(
                        CASE_SETS.stream(), Stream.of(EdgeChecks.FILE, VerdictChecks.FILE, AggregateChecks.FILE))
                .map(file -> check(directory, file))
                .toList());
    }

    public long compared() {
        return files.stream().mapToLong(FileReport::compared).sum();
    }

    public List<Difference> differences() {
        return files.stream().flatMap(file -> file.differences().stream()).toList();
    }

    /** Why files could not be used. */
    public List<String> problems() {
        return files.stream().flatMap(file -> file.problem().stream()).toList();
    }

    public boolean agrees() {
        return differences().isEmpty() && problems().isEmpty();
    }

    /** For people; the last line is the sum. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        files.forEach(file -> lines.addAll(file.lines()));
        lines.add("compared %d, mismatched %d".formatted(compared(), differences().size()));
        return lines;
    }

    static FileReport check(Path directory, String file) {
        Tally tally = new Tally(file);
        try {
            compare(directory, new VectorFile(directory, file).read(), tally);
        } catch (Unusable e) {
            return new FileReport(tally, Optional.of(e.getMessage()));
        }
        return new FileReport(
                tally,
                tally.compared() == 0
                        ? Optional.of("There is nothing to compare in expected/%s.".formatted(file))
                        : Optional.empty());
    }

    private static void compare(Path directory, JsonNode root, Tally tally) {
        switch (tally.file()) {
            case EdgeChecks.FILE -> new ObjectFile(root, EdgeChecks.all(), List.of()).compare(tally);
            case VerdictChecks.FILE -> new ObjectFile(root, VerdictChecks.all(), List.of()).compare(tally);
            case AggregateChecks.FILE ->
                new ObjectFile(root, AggregateChecks.all(), AggregateChecks.OTHERS).compare(tally);
            default -> new CaseSetFile(directory, root).compare(tally);
        }
    }
}
