package org.evenhand.insight.behind;

import java.util.Locale;
import org.evenhand.insight.cases.CaseWords;
import org.evenhand.insight.cases.ListedCase;
import org.evenhand.insight.channels.Course;
import org.evenhand.insight.channels.Words;
import org.evenhand.insight.observed.IdentifiedCases.Identity;
import org.evenhand.insight.observed.Marks;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedClock;

/**
 * What became of a case on the clock of a number.
 *
 * @param seconds until the clock stopped or nobody watched any longer; null where it is not known
 * @param more what else is to be said of it; null for nothing
 */
record ObservedCourse(Course course, Long seconds, String more) {

    static ObservedCourse of(ListedNumber.Clock clock, ObservedCases cases, int row) {
        return switch (clock) {
            case ANSWER -> of(cases.answers(), answer(cases, row), row, null);
            case ENDING -> of(cases.endings(), ending(cases, row), row, null);
            case COMPENSATION -> of(cases.endings(), ending(cases, row), row, compensation(cases.compensation(row)));
            case TRANSFERS -> of(cases.endings(), ending(cases, row), row, transfers(cases.transfers(row)));
            case REOPENING -> of(cases.endings(), ending(cases, row), row, reopening(cases, row));
        };
    }

    private static ObservedCourse of(ObservedClock clock, Course course, int row, String more) {
        return new ObservedCourse(course, clock.isRecorded(row) ? clock.seconds(row) : null, more);
    }

    private static Course answer(ObservedCases cases, int row) {
        if (!cases.answers().isKnown(row)) {
            return Course.UNKNOWN;
        }
        return switch (cases.answers().kind(row)) {
            case ObservedCases.ANSWERED -> Course.ANSWERED;
            case ObservedCases.GIVEN_UP -> Course.ENDED_UNANSWERED;
            default -> isResolvedThen(cases, row) ? Course.RESOLVED_UNANSWERED : Course.OPEN;
        };
    }

    /** Whether the clock of the answer stopped because the case was resolved. */
    private static boolean isResolvedThen(ObservedCases cases, int row) {
        return cases.endings().isKnown(row)
                && cases.endings().kind(row) != ObservedClock.CENSORED
                && cases.endings().seconds(row) == cases.answers().seconds(row);
    }

    private static Course ending(ObservedCases cases, int row) {
        if (!cases.endings().isKnown(row)) {
            return Course.UNKNOWN;
        }
        return switch (cases.endings().kind(row)) {
            case ObservedCases.RESOLVED_PUBLIC -> Course.RESOLVED_PUBLIC;
            case ObservedCases.RESOLVED_PRIVATE -> Course.RESOLVED_PRIVATE;
            case ObservedCases.RESOLVED_UNKNOWN_AUDIENCE -> Course.RESOLVED_UNKNOWN_AUDIENCE;
            case ObservedCases.UNRESOLVED -> Course.UNRESOLVED;
            default -> Course.OPEN;
        };
    }

    private static String compensation(double amount) {
        return Double.isNaN(amount)
                ? "compensation not recorded"
                : amount > 0 ? String.format(Locale.ROOT, "compensated with %.2f", amount) : "not compensated";
    }

    private static String transfers(long times) {
        return times < 0 ? "transfers not recorded" : times == 1 ? "handed on once" : "handed on " + times + " times";
    }

    private static String reopening(ObservedCases cases, int row) {
        long reopened = cases.reopened(row);
        return reopened == ObservedCases.NEVER
                ? "not opened again when last seen"
                : "opened again "
                        + Words.duration(reopened - cases.endings().seconds(row), cases.countsDays())
                        + " later";
    }

    ListedCase listed(Identity identity, Marks marks, int row, ObservedCases cases) {
        return new ListedCase(
                identity.id(),
                identity.reference(),
                identity.arrivedAt(),
                marks.mark(row).toString(),
                marks.hasHappened(row),
                why(marks.reason(row), cases.countsDays()),
                CaseWords.name(course),
                seconds,
                cases.entry(row),
                identity.publicReplies(),
                identity.askingReplies());
    }

    private String why(String reason, boolean inDays) {
        String known = course == Course.UNKNOWN && reason != null ? "" : CaseWords.course(course, seconds, inDays);
        return join(join(known, more), reason);
    }

    private static String join(String first, String second) {
        return second == null ? first : first.isEmpty() ? second : first + "; " + second;
    }
}
