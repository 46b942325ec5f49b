package org.evenhand.insight.cells;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Counts the cases that could not be watched for a whole horizon, from their facts: they are those of the last days, found by
 * an index, however many others there are.
 */
record ImmatureCases(Handle handle, CellQuestion question, Observers observers) {

    private static final String ACTIVE = """
            with watched as materialized (
                select * from unnest(cast(:observers as uuid[]), cast(:until as timestamptz[])) as watched (observer, until)),
            active as (
                %1$s
                where %2$s > until - (:longest + 1) * interval '1 second'
                union all
                %1$s
                where %2$s <= until - (:longest + 1) * interval '1 second'
                  and observation_end is not null
                  and whole_seconds(greatest(arrived_at, ended_at), observation_end) < :longest)
            """.formatted("""
                select fact.channel, fact.audience, fact.topic, fact.severity, fact.reach_class, fact.opened_month as month,
                       answer_kind, answer_seconds, ending_kind, ending_seconds, transfers, compensation > 0 as compensated,
                       whole_seconds(arrived_at, until) as age,
                       whole_seconds(arrived_at, least(observation_end, until)) as seen,
                       ending_kind in (1, 2, 4) as resolved,
                       case when ending_kind in (1, 2, 4) then whole_seconds(ended_at, reopened_at) end as reopened_after
                from watched
                join fact on fact.brand = :brand and fact.arrived_at >= :start and fact.arrived_at < :end
                    and %s = watched.observer
                """.formatted(Observers.ID), Observers.NEWEST);

    private static final String COUNTS = """
            select %1$s horizon,
                count(*) filter (where seen < horizon and answer_kind >= 0 and coalesce(answer_seconds, age) >= 0),
                count(*) filter (where seen < horizon and answer_kind = 1 and answer_seconds <= horizon),
                count(*) filter (where seen < horizon and ending_kind >= 0 and coalesce(ending_seconds, age) >= 0),
                count(*) filter (where seen < horizon and resolved and ending_seconds <= horizon),
                count(compensated) filter (where seen < horizon and resolved and ending_seconds <= horizon),
                count(*) filter (where seen < horizon and resolved and ending_seconds <= horizon and compensated),
                count(transfers) filter (where seen < horizon),
                coalesce(sum(transfers) filter (where seen < horizon), 0),
                coalesce(sum(transfers * transfers) filter (where seen < horizon), 0),
                count(*) filter (where resolved and reopened_after is null and seen < ending_seconds),
                count(*) filter (where resolved and greatest(0, seen - ending_seconds) < horizon
                    and (reopened_after >= 0 or reopened_after is null and seen >= ending_seconds)),
                count(*) filter (where resolved and greatest(0, seen - ending_seconds) < horizon
                    and reopened_after between 0 and horizon)
            from active
            cross join unnest(cast(:horizons as bigint[])) as horizon
            where seen < horizon or resolved and seen - ending_seconds < horizon
            group by %2$s horizon
            """;

    private static final String NOT_REOPENED = """
            select %1$s duration_bin(seen - ending_seconds) as bin, count(*), sum(seen - ending_seconds)
            from active
            where resolved and reopened_after is null and seen >= ending_seconds and seen - ending_seconds < :longest
            group by %2$s bin
            """;

    /** Someone who knows the group of a row. */
    @FunctionalInterface
    interface Groups {
        CellGroup of(ResultSet row) throws SQLException;
    }

    void count(String columns, String words, Collection<Long> horizons, Groups groups) {
        long longest = horizons.stream().mapToLong(Long::longValue).max().orElse(0);
        int first = question.attributes().size();
        ask(
                COUNTS.formatted(columns, words),
                longest,
                horizons,
                (row, group) -> group.immature(number(row, first + 1), counts(row, first + 1)),
                groups);
        ask(
                NOT_REOPENED.formatted(columns, words),
                longest,
                horizons,
                (row, group) -> group.addNotReopened(
                        (int) number(row, first + 1), number(row, first + 2), number(row, first + 3)),
                groups);
    }

    private void ask(
            String query,
            long longest,
            Collection<Long> horizons,
            BiConsumer<ResultSet, CellGroup> add,
            Groups groups) {
        handle.createQuery(ACTIVE + query)
                .bind("brand", question.brand())
                .bindArray("observers", UUID.class, observers.ids())
                .bindArray("until", String.class, observers.until())
                .bind("start", question.period().start())
                .bind("end", question.period().end())
                .bind("longest", longest)
                .bind("horizons", "{" + horizons.stream().map(String::valueOf).collect(joining(",")) + "}")
                .scanResultSet((rows, context) -> {
                    ResultSet row = rows.get();
                    while (row.next()) {
                        add.accept(row, groups.of(row));
                    }
                    return null;
                });
    }

    private static Immature counts(ResultSet row, int before) {
        return new Immature(
                number(row, before + 1),
                number(row, before + 2),
                number(row, before + 3),
                number(row, before + 4),
                number(row, before + 5),
                number(row, before + 6),
                number(row, before + 7),
                number(row, before + 8),
                number(row, before + 9),
                number(row, before + 10),
                number(row, before + 11),
                number(row, before + 12));
    }

    private static long number(ResultSet row, int column) {
        try {
            return row.getLong(column);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
