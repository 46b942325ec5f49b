package org.evenhand.insight.channels;

import static org.evenhand.insight.channels.Basis.Clocked.ofAll;
import static org.evenhand.insight.channels.Basis.Clocked.ofThose;
import static org.evenhand.insight.channels.Course.ANSWERED;
import static org.evenhand.insight.channels.Course.OPEN;
import static org.evenhand.insight.channels.Course.RESOLVED_PRIVATE;
import static org.evenhand.insight.channels.Course.RESOLVED_PUBLIC;
import static org.evenhand.insight.channels.Course.RESOLVED_UNKNOWN_AUDIENCE;
import static org.evenhand.insight.channels.Course.UNRESOLVED;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.insight.channels.Basis.Clocked;
import org.evenhand.insight.channels.Count.Measure;

/** The numbers that the report gives for every channel, by the names they have in addresses and files. */
public enum Figure {
    ANSWER_CASES("Cases whose wait for an answer is known", Unit.CASES, ofAll(Measure.ANSWER)),
    ANSWERED_SHARE("Answered", Unit.SHARE, ofAll(Measure.ANSWER, ANSWERED)),
    MEDIAN_OF_THE_ANSWERED("Median of the answered", Unit.SECONDS, ofThose(Measure.ANSWER, ANSWERED)),
    MEDIAN_TO_ANSWER("Median of all until the answer", Unit.SECONDS, ofAll(Measure.ANSWER, ANSWERED)),
    ANSWERED_IN_1_HOUR(
            "Answered in 1 hour", Unit.SHARE, ofAll(Measure.ANSWER, ANSWERED).within("PT1H")),
    ANSWERED_IN_10_HOURS(
            "Answered in 10 hours", Unit.SHARE, ofAll(Measure.ANSWER, ANSWERED).within("PT10H")),
    ANSWERED_IN_24_HOURS(
            "Answered in 24 hours", Unit.SHARE, ofAll(Measure.ANSWER, ANSWERED).within("PT24H")),
    ANSWERS_OVER_10_HOURS(
            "Of the answers, over 10 hours",
            Unit.SHARE,
            ofThose(Measure.ANSWER, ANSWERED).after("PT10H")),

    ENDING_CASES("Cases whose wait for the end is known", Unit.CASES, ofAll(Measure.ENDING)),
    ENDED("Ended", Unit.CASES, ofAll(Measure.ENDING, Clocked.OVER)),
    OPEN_CASES("Open", Unit.CASES, ofAll(Measure.ENDING, OPEN)),
    MEDIAN_OF_THE_ENDED("Median of the ended", Unit.SECONDS, ofThose(Measure.ENDING, Clocked.OVER)),
    MEDIAN_TO_END("Median of all until the end", Unit.SECONDS, ofAll(Measure.ENDING, Clocked.OVER)),
    ENDED_IN_1_DAY(
            "Ended in 1 day", Unit.SHARE, ofAll(Measure.ENDING, Clocked.OVER).within("P1D")),
    ENDED_IN_7_DAYS(
            "Ended in 7 days", Unit.SHARE, ofAll(Measure.ENDING, Clocked.OVER).within("P7D")),
    ENDED_IN_30_DAYS(
            "Ended in 30 days", Unit.SHARE, ofAll(Measure.ENDING, Clocked.OVER).within("P30D")),

    SOLVED_IN_PUBLIC(
            "Solved in public in 7 days",
            Unit.SHARE,
            ofAll(Measure.ENDING, RESOLVED_PUBLIC).within("P7D")),
    SOLVED_IN_PRIVATE(
            "Solved in private in 7 days",
            Unit.SHARE,
            ofAll(Measure.ENDING, RESOLVED_PRIVATE).within("P7D")),
    SOLVED_NOBODY_KNOWS_WHERE(
            "Solved in 7 days, nobody knows where",
            Unit.SHARE,
            ofAll(Measure.ENDING, RESOLVED_UNKNOWN_AUDIENCE).within("P7D")),
    ENDED_UNSOLVED(
            "Ended unsolved in 7 days",
            Unit.SHARE,
            ofAll(Measure.ENDING, UNRESOLVED).within("P7D")),
    STILL_OPEN(
            "Still open after 7 days",
            Unit.SHARE,
            ofAll(Measure.ENDING, Clocked.ALL).after("P7D")),

    CASES("Cases", Unit.CASES, new Basis.Everything()),
    PUBLIC_REPLIES("Public replies", Unit.REPLIES, new Basis.Replies()),
    REPLIES_ASKING_FOR_PRIVATE("Public replies that ask for private", Unit.REPLIES, new Basis.Replies()),
    SHARE_ASKING_FOR_PRIVATE("Share of the public replies that ask for private", Unit.SHARE, new Basis.Replies());

    /** What a number counts or measures. */
    public enum Unit {
        CASES,
        REPLIES,
        SHARE,
        SECONDS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String label;
    private final Unit unit;
    private final Basis basis;

    Figure(String label, Unit unit, Basis basis) {
        this.label = label;
        this.unit = unit;
        this.basis = basis;
    }

    /** The figure of that name; empty if there is none. */
    public static Optional<Figure> named(String name) {
        return Stream.of(values())
                .filter(figure -> figure.toString().equals(name))
                .findFirst();
    }

    /** How a heading calls it. */
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /** What of a case it looks at. */
    public Basis basis() {
        return basis;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
