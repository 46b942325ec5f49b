package org.evenhand.insight.cells;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.evenhand.insight.observed.CaseClocks;

/**
 * The facts of cases that are looked at one by one, in SQL: each choice of them is found by an index. That a moment is before
 * infinity says nothing, but the planner, who does not know the other end of the range, then expects few.
 */
final class WatchedFacts {

    /** Something happened to them less than the longest horizon ago, and their observer says until when they were watched. */
    static final String YOUNG = """
            observation_end is null and %1$s > until - (:longest + 1) * interval '1 second' and %1$s < 'infinity'
            """.formatted(Observers.NEWEST);

    /** They say themselves until when they were watched, but are so young that their observer watches them still. */
    static final String YOUNG_WITH_OWN_END = """
            observation_end is not null
                and greatest(arrived_at, ended_at) > until - (:longest + 1) * interval '1 second'
                and greatest(arrived_at, ended_at) < 'infinity'
                and whole_seconds(greatest(arrived_at, ended_at), observation_end) >= :longest
            """;

    /** They say themselves that they were watched less than the longest horizon. */
    static final String BRIEF_BY_OWN_END = """
            observation_end is not null and whole_seconds(greatest(arrived_at, ended_at), observation_end) < :longest
            """;

    /** From here on, those resolved and not opened again are looked at one by one: the bins of their ages are minutes. */
    static final String LATELY_FROM =
            "date_bin(interval '6 hours', until - interval '2 hours', timestamptz '2000-01-01 00:00Z')";

    /** Resolved only some hours ago. */
    static final String LATELY_RESOLVED =
            "observation_end is null and ending_kind in (1, 2, 4) and ended_at < 'infinity' and ended_at >= "
                    + LATELY_FROM;

    private static final String CHOSEN = """
            select fact.channel, fact.audience, fact.topic, fact.severity, fact.reach_class, fact.opened_month as month,
                   answer_kind, answer_seconds, ending_kind, ending_seconds, transfers, compensation > 0 as compensated,
                   whole_seconds(arrived_at, until) as age,
                   whole_seconds(arrived_at, least(observation_end, until)) as seen,
                   ending_kind in (1, 2, 4) as resolved,
                   case when ending_kind in (1, 2, 4) then whole_seconds(ended_at, reopened_at) end as reopened_after
            from watched
            cross join lateral (
                select * from fact
                where brand = :brand and opened_month >= :from and opened_month < :to and %s = watched.observer
                  and %s
                offset 0) as fact
            """;

    private WatchedFacts() {}

    /** The facts that were chosen, for {@code active as (...)}; no choices overlap. */
    static String chosen(String... choices) {
        return Stream.of(choices)
                .map(choice -> CHOSEN.formatted(CaseClocks.OBSERVER, choice))
                .collect(joining("union all\n"));
    }
}
