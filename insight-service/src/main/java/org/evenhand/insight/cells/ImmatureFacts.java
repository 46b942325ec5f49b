package org.evenhand.insight.cells;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** Counts the cases that could not be watched for a whole horizon one by one, where no cell counts them. */
record ImmatureFacts(CellReading reading) {

    private static final String COUNTS = CellReading.WATCHED + """
            , active as (
            %1$s)
            select %2$s horizon,
                count(*) filter (where seen < horizon and answer_kind >= 0 and coalesce(answer_seconds, age) >= 0) as answers_known,
                count(*) filter (where seen < horizon and answer_kind = 1 and answer_seconds <= horizon) as answered,
                count(*) filter (where seen < horizon and ending_kind >= 0 and coalesce(ending_seconds, age) >= 0) as endings_known,
                count(*) filter (where seen < horizon and resolved and ending_seconds <= horizon) as resolved,
                count(compensated) filter (where seen < horizon and resolved and ending_seconds <= horizon) as compensation_known,
                count(*) filter (where seen < horizon and resolved and ending_seconds <= horizon and compensated) as compensated,
                count(transfers) filter (where seen < horizon) as transfers_known,
                coalesce(sum(transfers) filter (where seen < horizon), 0) as transfers,
                coalesce(sum(transfers * transfers) filter (where seen < horizon), 0) as transfers_squared,
                count(*) filter (where resolved and reopened_after is null and seen < ending_seconds) as resolved_unseen,
                count(*) filter (where resolved and greatest(0, seen - ending_seconds) < horizon
                    and (reopened_after >= 0 or reopened_after is null and seen >= ending_seconds)) as reopenings_known,
                count(*) filter (where resolved and greatest(0, seen - ending_seconds) < horizon
                    and reopened_after between 0 and horizon) as reopened
            from active
            cross join unnest(cast(:horizons as bigint[])) as horizon
            where seen < horizon or resolved and seen - ending_seconds < horizon
            group by %3$s horizon
            """;

    /** All cases, for horizons that days are not counted for. */
    void countAll(Collection<Long> horizons) {
        count(
                horizons,
                WatchedFacts.chosen(
                        WatchedFacts.YOUNG, WatchedFacts.YOUNG_WITH_OWN_END, WatchedFacts.BRIEF_BY_OWN_END));
    }

    /** Those that say themselves until when they were watched: they are in no day. */
    void countThoseWithOwnEnds(Collection<Long> horizons) {
        count(horizons, WatchedFacts.chosen(WatchedFacts.YOUNG_WITH_OWN_END, WatchedFacts.BRIEF_BY_OWN_END));
    }

    private void count(Collection<Long> horizons, String active) {
        long longest = horizons.stream().mapToLong(Long::longValue).max().orElseThrow();
        CellGroups groups = reading.groups();
        reading.each(
                COUNTS.formatted(active, groups.columns(), groups.words()),
                query -> query.bind("longest", longest).bind("horizons", array(horizons)),
                (row, group) -> group.immature(row.getLong("horizon"), counts(row)));
    }

    static String array(Collection<Long> horizons) {
        return "{" + horizons.stream().map(String::valueOf).collect(joining(",")) + "}";
    }

    private static Immature counts(ResultSet row) throws SQLException {
        return new Immature(
                row.getLong("answers_known"),
                row.getLong("answered"),
                row.getLong("endings_known"),
                row.getLong("resolved"),
                row.getLong("compensation_known"),
                row.getLong("compensated"),
                row.getLong("transfers_known"),
                row.getLong("transfers"),
                row.getLong("transfers_squared"),
                row.getLong("resolved_unseen"),
                row.getLong("reopenings_known"),
                row.getLong("reopened"));
    }
}
