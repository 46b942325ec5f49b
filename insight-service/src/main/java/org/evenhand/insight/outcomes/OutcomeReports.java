package org.evenhand.insight.outcomes;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evenhand.insight.outcomes.OutcomeReport.Channel;
import org.evenhand.insight.outcomes.OutcomeReport.Outcome;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Counts what came of the cases of a brand. */
@Singleton
public class OutcomeReports {

    /** A column of free text taken for outcomes would fill the page. */
    private static final int MOST_OUTCOMES = 12;

    private static final String COUNT = """
            select channel, audience, source, outcome, timely, count(*) as cases
            from fact
            where brand = :brand and arrived_at >= :start and arrived_at < :end
              and (outcome is not null or timely is not null)
            group by channel, audience, source, outcome, timely
            """;

    /** So many cases of one group of which the same is recorded. */
    public record Count(String channel, String audience, String source, String outcome, Boolean timely, long cases) {

        Group group() {
            return new Group(channel, audience, source);
        }
    }

    private record Group(String channel, String audience, String source) {}

    private final Jdbi jdbi;

    OutcomeReports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The report on the cases that arrived between two moments, the second not included. */
    public OutcomeReport of(String brand, OffsetDateTime start, OffsetDateTime end) {
        List<Count> counts = jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("brand", brand)
                .bind("start", start)
                .bind("end", end)
                .map(ConstructorMapper.of(Count.class))
                .list());
        List<String> largest = largestOutcomes(counts);
        return OutcomeReport.of(counts.stream().collect(groupingBy(Count::group)).entrySet().stream()
                .map(group -> channel(group.getKey(), group.getValue(), largest))
                .sorted(comparing(Channel::cases)
                        .reversed()
                        .thenComparing(Channel::channel)
                        .thenComparing(Channel::audience)
                        .thenComparing(Channel::source, nullsFirst(naturalOrder())))
                .toList());
    }

    private static List<String> largestOutcomes(List<Count> counts) {
        Map<String, Long> sizes = counts.stream()
                .filter(count -> count.outcome() != null)
                .collect(groupingBy(Count::outcome, summingLong(Count::cases)));
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_OUTCOMES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Channel channel(Group group, List<Count> counts, List<String> largest) {
        long timed = sum(counts, count -> count.timely() != null);
        return new Channel(
                group.channel(),
                group.audience(),
                group.source(),
                sum(counts, count -> true),
                outcomes(counts, largest),
                timed == 0 ? null : Part.of(sum(counts, count -> count.timely() != null && !count.timely()), timed),
                null);
    }

    private static List<Outcome> outcomes(List<Count> counts, List<String> largest) {
        long all = sum(counts, count -> count.outcome() != null);
        List<Outcome> outcomes = new ArrayList<>();
        if (all == 0) {
            return outcomes;
        }
        largest.forEach(outcome -> outcomes.add(
                new Outcome(outcome, Part.of(sum(counts, count -> outcome.equals(count.outcome())), all))));
        long rare = sum(counts, count -> count.outcome() != null && !largest.contains(count.outcome()));
        if (rare > 0) {
            outcomes.add(new Outcome(null, Part.of(rare, all)));
        }
        return outcomes;
    }

    private static long sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::cases).sum();
    }
}
