package org.evenhand.insight.closes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.kit.problem.Refusal;

/**
 * What is asked of a week when it has ended.
 *
 * @param weeks of how many weeks up to its end
 * @param grouping what is compared; null where nothing is
 * @param measure by what; null where nothing is compared
 */
record WeeklyQuestion(Report report, int weeks, Grouping grouping, Measure measure) {

    /** A quarter of a year. */
    static final int QUARTER = 13;

    /** The reports that are closed. */
    enum Report {
        RESOLUTION_SHARE("resolution-share", "How cases ended"),
        EQUAL_TREATMENT("equal-treatment", "Equal treatment"),
        LOUDNESS("loudness", "Loudness");

        private final String word;
        private final String title;

        Report(String word, String title) {
            this.word = word;
            this.title = title;
        }

        String word() {
            return word;
        }

        String title() {
            return title;
        }
    }

    /** All that is asked. */
    static List<WeeklyQuestion> all() {
        List<WeeklyQuestion> all = new ArrayList<>();
        for (int weeks : new int[] {1, QUARTER}) {
            all.add(new WeeklyQuestion(Report.RESOLUTION_SHARE, weeks, null, null));
            for (Grouping grouping : List.of(Grouping.PUBLIC_PRIVATE, Grouping.CHANNELS)) {
                for (Measure measure : Measure.values()) {
                    all.add(new WeeklyQuestion(Report.EQUAL_TREATMENT, weeks, grouping, measure));
                }
            }
            all.add(new WeeklyQuestion(Report.LOUDNESS, weeks, null, null));
        }
        return all;
    }

    /** The one that stands in an address; blank words ask for the first one of a kind. */
    static WeeklyQuestion named(String report, String weeks, String compare, String measure) {
        List<WeeklyQuestion> fitting = all().stream()
                .filter(each -> fits(report, each.report.word()) && fits(weeks, String.valueOf(each.weeks)))
                .filter(each -> each.grouping == null
                        || fits(compare, each.grouping.word()) && fits(measure, each.measure.word()))
                .toList();
        if (fitting.isEmpty()) {
            throw new Refusal(
                    400,
                    "not-closed",
                    "That is not kept of a week. What is: "
                            + all().stream()
                                    .map(each -> "of=" + each.report.word())
                                    .distinct()
                                    .collect(Collectors.joining(", "))
                            + ", weeks=1 or 13; of equal-treatment compare=public-private or channels, and every measure.");
        }
        return fitting.getFirst();
    }

    private static boolean fits(String asked, String word) {
        return asked == null || asked.isBlank() || asked.strip().equals(word);
    }

    /** What tells it from others of the same report and weeks. */
    String parameters() {
        return grouping == null ? "" : "compare=" + grouping.word() + "&measure=" + measure.word();
    }
}
