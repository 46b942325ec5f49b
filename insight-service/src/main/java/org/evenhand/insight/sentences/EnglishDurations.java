package org.evenhand.insight.sentences;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Times to wait in English. */
final class EnglishDurations {

    /**
     * What a wait is told in.
     *
     * @param decimals it needs at least
     */
    record Unit(long seconds, String one, String many, String brief, int decimals) {

        String of(String number) {
            return number.equals("1") ? one : many;
        }
    }

    private static final Unit SECONDS = new Unit(1, "second", "seconds", "s", 0);
    private static final Unit MINUTES = new Unit(60, "minute", "minutes", "min", 0);
    private static final Unit HOURS = new Unit(3_600, "hour", "hours", "h", 1);
    private static final Unit DAYS = new Unit(86_400, "day", "days", "days", 1);

    private static final Map<Long, String> KNOWN = Map.of(
            60L, "a minute", 3_600L, "an hour", 86_400L, "a day", 7 * 86_400L, "a week", 14 * 86_400L, "two weeks");

    private static final Pattern ISO = Pattern.compile("\\bP(?:\\d+D|(?:\\d+D)?T(?:\\d+[HMS])+)\\b");

    private EnglishDurations() {}

    /** The unit in which all of these are told: the largest of which the longest has two. */
    static Unit unit(double... seconds) {
        double longest = DoubleStream.of(seconds).map(Math::abs).max().orElse(0);
        return longest >= 2 * DAYS.seconds()
                ? DAYS
                : longest >= 2 * HOURS.seconds() ? HOURS : longest >= 2 * MINUTES.seconds() ? MINUTES : SECONDS;
    }

    static String of(String tau) {
        long seconds = Duration.parse(tau).getSeconds();
        if (KNOWN.containsKey(seconds)) {
            return KNOWN.get(seconds);
        }
        for (Unit unit : new Unit[] {DAYS, HOURS, MINUTES}) {
            if (seconds % unit.seconds() == 0) {
                return seconds / unit.seconds() + " " + unit.many();
            }
        }
        return seconds + " seconds";
    }

    /** A sentence in which times stand as ISO 8601 writes them, with these in words. */
    static String inWords(String sentence) {
        return ISO.matcher(sentence).replaceAll(found -> of(found.group()));
    }

    /** On an axis or in a table of moments. */
    static String moment(double seconds, Numbers numbers) {
        if (seconds == 0) {
            return "0";
        }
        Unit unit = seconds >= DAYS.seconds() && seconds % DAYS.seconds() == 0 && seconds > DAYS.seconds()
                ? DAYS
                : seconds >= HOURS.seconds() ? HOURS : seconds >= MINUTES.seconds() ? MINUTES : SECONDS;
        return numbers.plain(seconds / unit.seconds(), 2) + "\u00a0" + unit.brief();
    }
}
