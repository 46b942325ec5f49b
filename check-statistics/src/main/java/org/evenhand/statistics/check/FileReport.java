package org.evenhand.statistics.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.statistics.check.comparison.Difference;
import org.evenhand.statistics.check.comparison.Tally;

/**
 * What came of one file.
 *
 * @param problem why it could not be used, or not all of it
 */
public record FileReport(Tally tally, Optional<String> problem) {

    public long compared() {
        return tally.compared();
    }

    public List<Difference> differences() {
        return tally.differences();
    }

    /** For people, the differences below the sum. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s: compared %d, mismatched %d"
                .formatted(tally.file(), compared(), differences().size()));
        problem.ifPresent(sentence -> lines.add("  " + sentence));
        differences().forEach(each -> lines.add("  " + each));
        tally.notCompared().forEach(sentence -> lines.add("  not compared: " + sentence));
        return lines;
    }
}
