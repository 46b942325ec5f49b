package org.evenhand.insight.channels;

import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.evenhand.insight.channels.Count.Measure;
import org.evenhand.statistics.Observation;

/**
 * Cases of one group whose clock is known, apart from those that cannot be averaged.
 *
 * @param unknownBecause why it is not known of others, as their source says; null when it is, or nobody says why
 */
public record WatchedCases(List<Count> counts, List<LeftOut> leftOut, String unknownBecause) {

    public static WatchedCases of(List<Count> counts, Measure measure) {
        List<Count> known = counts.stream()
                .filter(count -> count.measure() == measure && count.course() != Course.UNKNOWN)
                .toList();
        return new WatchedCases(
                known.stream().filter(WatchedCases::isWatched).toList(),
                known.stream()
                        .filter(count -> !isWatched(count))
                        .map(WatchedCases::leftOut)
                        .toList(),
                counts.stream()
                        .filter(count -> count.measure() == measure && count.course() == Course.UNKNOWN)
                        .map(Count::unknownBecause)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static boolean isWatched(Count count) {
        return count.clock().leftOut().isEmpty();
    }

    private static LeftOut leftOut(Count count) {
        String of =
                switch (count.measure()) {
                    case ANSWER -> "answers";
                    case ENDING -> "endings";
                };
        return new LeftOut(count.clock().leftOut().orElseThrow(), count.channel(), count.cases(), of);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    public long size() {
        return counts.stream().mapToLong(Count::cases).sum();
    }

    long count(Course course) {
        return count(course, Long.MAX_VALUE);
    }

    /** How many came that far within so many seconds. */
    long count(Course course, long seconds) {
        return counts.stream()
                .filter(count -> count.course() == course && count.duration() <= seconds)
                .mapToLong(Count::cases)
                .sum();
    }

    List<Observation> observations(ToIntFunction<Course> kind) {
        return counts.stream()
                .map(count -> new Observation(
                        count.duration(), kind.applyAsInt(count.course()), count.cases(), count.entry()))
                .toList();
    }
}
