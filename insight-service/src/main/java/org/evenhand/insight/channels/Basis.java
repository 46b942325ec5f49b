package org.evenhand.insight.channels;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.evenhand.insight.channels.Count.Measure;
import org.evenhand.insight.observed.Part;

/** What of a case a number looks at, and so which part the case has in it. */
public sealed interface Basis {

    /** The clock on which the case is shown. */
    Measure measure();

    /** The part of a case with this clock and these replies; the number's n is the sum of the counted and the waiting. */
    Part partOf(CaseClock clock, long publicReplies);

    /** Whether the n is a number of replies instead of cases. */
    default boolean countsReplies() {
        return false;
    }

    /**
     * One of the clocks, and how far it has to come.
     *
     * @param happened the courses that the number is about
     * @param after seconds that must have passed by then
     * @param until seconds that may have passed at most
     * @param forgetsOthers whether the number knows only the cases with these courses, as naive ones do
     */
    record Clocked(Measure measure, Set<Course> happened, long after, long until, boolean forgetsOthers)
            implements Basis {

        static final Collection<Course> ALL = EnumSet.complementOf(EnumSet.of(Course.UNKNOWN));
        static final Collection<Course> OVER = EnumSet.complementOf(EnumSet.of(Course.UNKNOWN, Course.OPEN));

        private static final long FROM_THE_START = Long.MIN_VALUE;

        static Clocked ofAll(Measure measure, Course... happened) {
            return ofAll(measure, happened.length == 0 ? ALL : List.of(happened));
        }

        static Clocked ofAll(Measure measure, Collection<Course> happened) {
            return new Clocked(measure, Set.copyOf(happened), FROM_THE_START, Long.MAX_VALUE, false);
        }

        static Clocked ofThose(Measure measure, Course... happened) {
            return ofThose(measure, List.of(happened));
        }

        static Clocked ofThose(Measure measure, Collection<Course> happened) {
            return new Clocked(measure, Set.copyOf(happened), FROM_THE_START, Long.MAX_VALUE, true);
        }

        Clocked within(String horizon) {
            return new Clocked(measure, happened, after, (long) Share.seconds(horizon), forgetsOthers);
        }

        Clocked after(String horizon) {
            return new Clocked(measure, happened, (long) Share.seconds(horizon), until, forgetsOthers);
        }

        @Override
        public Part partOf(CaseClock clock, long publicReplies) {
            return clock.leftOut().map(Part::leftOut).orElseGet(() -> partOfWatched(clock));
        }

        private Part partOfWatched(CaseClock clock) {
            boolean isAboutIt = happened.contains(clock.course());
            if (forgetsOthers && !isAboutIt) {
                return Part.leftOut(
                        clock.course() == Course.OPEN
                                ? "still waiting: this number forgets them"
                                : "over in another way: this number forgets them");
            }
            boolean hasHappened = isAboutIt && clock.duration() > after && clock.duration() <= until;
            return clock.course() == Course.OPEN ? Part.waiting(hasHappened) : Part.counted(hasHappened);
        }
    }

    /** Only that there is a case. */
    record Everything() implements Basis {

        @Override
        public Measure measure() {
            return Measure.ENDING;
        }

        @Override
        public Part partOf(CaseClock clock, long publicReplies) {
            return Part.counted(true);
        }
    }

    /** What we replied where everybody could read it. */
    record Replies() implements Basis {

        /** Why a case is not behind a number of replies. */
        public static final String NONE = "no public reply";

        @Override
        public Measure measure() {
            return Measure.ENDING;
        }

        @Override
        public Part partOf(CaseClock clock, long publicReplies) {
            return publicReplies == 0 ? Part.leftOut(NONE) : Part.counted(false);
        }

        @Override
        public boolean countsReplies() {
            return true;
        }
    }
}
