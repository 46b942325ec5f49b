package org.evenhand.insight.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.evenhand.insight.channels.Basis;
import org.evenhand.insight.channels.Count;
import org.evenhand.insight.channels.Figure;
import org.evenhand.insight.observed.Part;
import org.evenhand.insight.observed.Part.Mark;

/**
 * How the cases behind a number add up.
 *
 * @param unit what is added up: cases or replies
 * @param n what the number rests on: the counted and the waiting
 * @param happened of the n, those to which it has happened as far as anybody watched
 * @param leftOut the cases that are left out, by their reason
 */
public record Totals(String unit, long n, long counted, long waiting, long happened, List<Reason> leftOut) {

    /** So many cases are left out for one reason. */
    public record Reason(String reason, long cases) {}

    /** Adds up the cases of one channel. */
    static Totals of(Figure figure, List<Count> counts) {
        List<Count> once = counts.stream()
                .filter(count -> count.measure() == figure.basis().measure())
                .toList();
        return figure.basis().countsReplies() ? ofReplies(once) : ofCases(figure, once);
    }

    private static Totals ofReplies(List<Count> counts) {
        long replies = counts.stream().mapToLong(Count::publicReplies).sum();
        long asking = counts.stream().mapToLong(Count::askingReplies).sum();
        long silent = counts.stream().mapToLong(Count::casesWithoutPublicReply).sum();
        return new Totals(
                "replies",
                replies,
                replies,
                0,
                asking,
                silent == 0 ? List.of() : List.of(new Reason(Basis.Replies.NONE, silent)));
    }

    private static Totals ofCases(Figure figure, List<Count> counts) {
        long counted = sum(figure, counts, part -> part.mark() == Mark.COUNTED);
        long waiting = sum(figure, counts, part -> part.mark() == Mark.WAITING);
        return new Totals(
                "cases",
                counted + waiting,
                counted,
                waiting,
                sum(figure, counts, Part::happened),
                reasons(figure, counts));
    }

    private static long sum(Figure figure, List<Count> counts, Predicate<Part> wanted) {
        return counts.stream()
                .filter(count -> wanted.test(part(figure, count)))
                .mapToLong(Count::cases)
                .sum();
    }

    private static List<Reason> reasons(Figure figure, List<Count> counts) {
        return counts.stream()
                .filter(count -> part(figure, count).mark() == Mark.LEFT_OUT)
                .collect(groupingBy(count -> part(figure, count).reason(), TreeMap::new, summingLong(Count::cases)))
                .entrySet()
                .stream()
                .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                .sorted(Comparator.comparing(Reason::cases).reversed())
                .toList();
    }

    private static Part part(Figure figure, Count count) {
        return figure.basis().partOf(count.clock(), count.publicReplies());
    }
}
