package org.evenhand.insight.cases;

import java.util.Locale;
import org.evenhand.insight.channels.Course;
import org.evenhand.insight.channels.Figure;
import org.evenhand.insight.channels.Words;
import org.evenhand.insight.observed.Part;

/** What became of a case, in words. */
public final class CaseWords {

    private CaseWords() {}

    static String why(ListedCase.Row row, Part part, Figure figure) {
        String course =
                figure.basis().countsReplies() ? replies(row) : course(row.course(), row.duration(), row.countsDays());
        return part.reason() == null || part.reason().equals(course) ? course : course + "; " + part.reason();
    }

    public static String name(Course course) {
        return course.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What became of a case by the time at which its clock stopped; null where that is not known. */
    public static String course(Course course, Long duration, boolean inDays) {
        String after = after(duration, inDays);
        return switch (course) {
            case OPEN -> "still open when last seen" + after;
            case ANSWERED -> "answered" + after;
            case ENDED_UNANSWERED -> "over without an answer" + after;
            case RESOLVED_UNANSWERED -> "solved" + after + "; no answer is recorded";
            case RESOLVED_PUBLIC -> "solved in public" + after;
            case RESOLVED_PRIVATE -> "solved in private" + after;
            case RESOLVED_UNKNOWN_AUDIENCE -> "solved" + after + ", nobody knows where";
            case UNRESOLVED -> "ended unsolved" + after;
            case UNKNOWN -> "not recorded";
        };
    }

    /** A time that runs backwards is no time. */
    private static String after(Long duration, boolean inDays) {
        return duration == null || duration < 0 ? "" : " after " + Words.duration(duration, inDays);
    }

    private static String replies(ListedCase.Row row) {
        if (row.publicReplies() == 0) {
            return "no public reply";
        }
        String replies =
                Words.count(row.publicReplies()) + (row.publicReplies() == 1 ? " public reply" : " public replies");
        return row.askingReplies() == 0 ? replies : replies + ", " + Words.count(row.askingReplies()) + " for private";
    }
}
