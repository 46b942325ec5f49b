package org.evenhand.insight.cells;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenhand.insight.channels.CaseClocks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who watches the cases of a brand, imports and those who watch live, and until when: as {@link CaseClocks}, by indexes. */
record Observers(List<Observer> all) {

    // Hours matter for ages of a few days, days for those of a few months.
    private static final int HOURS_FOR_DAYS = 4;
    private static final int DAYS_FOR_DAYS = 90;

    /**
     * An observer.
     *
     * @param ownEnd the last moment that an open case of its own says it was watched; null if none says
     */
    public record Observer(UUID id, OffsetDateTime until, OffsetDateTime ownEnd) {

        private OffsetDateTime hoursFrom() {
            return until.minusDays(HOURS_FOR_DAYS).truncatedTo(ChronoUnit.DAYS);
        }

        private OffsetDateTime daysFrom() {
            return until.minusDays(DAYS_FOR_DAYS).withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
        }
    }

    static final String ID = "coalesce(fact.observed_by, '" + CaseClocks.LIVE + "')";

    /** When something last happened to a case, as the index on it says. */
    static final String NEWEST = "greatest(newest_at, arrived_at, answered_at, ended_at)";

    // From one observer to the next by the index, and for each only its last entries.
    private static final String OF_BRAND = """
            with recursive observer as (
                (select %1$s as id from fact where brand = :brand order by %1$s limit 1)
                union all
                select (select %1$s from fact where brand = :brand and %1$s > observer.id order by %1$s limit 1)
                from observer where observer.id is not null)
            select id,
                   case when id = cast(:live as uuid) then greatest(
                            (select max(greatest(newest_at, arrived_at, answered_at, ended_at)) from fact
                             where brand = :brand and %1$s = observer.id),
                            (select max(observed_until) from observation
                             where kind = 'messages' and brands @> array[cast(:brand as text)]))
                        else coalesce(
                            (select max(observed_until) from observation where import_id = observer.id),
                            (select max(greatest(newest_at, arrived_at, answered_at, ended_at)) from fact
                             where brand = :brand and %1$s = observer.id)) end as until,
                   (select max(observation_end) from fact
                    where brand = :brand and %1$s = observer.id
                      and observation_end is not null and ended_at is null) as own_end
            from observer where id is not null
            """.formatted(ID);

    static Observers of(Handle handle, String brand) {
        return new Observers(handle
                .createQuery(OF_BRAND)
                .bind("brand", brand)
                .bind("live", CaseClocks.LIVE)
                .map(ConstructorMapper.of(Observer.class))
                .list()
                .stream()
                .map(each -> new Observer(each.id(), each.until().withOffsetSameInstant(ZoneOffset.UTC), each.ownEnd()))
                .toList());
    }

    /** Whether a case says that it was watched longer than its observer did; how long then depends on both. */
    boolean endBeforeTheirCases() {
        return all.stream()
                .anyMatch(each -> each.ownEnd() != null && each.ownEnd().isAfter(each.until()));
    }

    Object[] ids() {
        return all.stream().map(Observer::id).toArray();
    }

    /** As text, because arrays of moments have no type in JDBC. */
    Object[] until() {
        return all.stream().map(Observer::until).map(OffsetDateTime::toString).toArray();
    }

    /** Before this, nobody needs hours. */
    OffsetDateTime hoursFrom() {
        return all.stream()
                .map(Observer::hoursFrom)
                .min(OffsetDateTime::compareTo)
                .orElse(null);
    }

    /** Before this, nobody needs days. */
    OffsetDateTime daysFrom() {
        return all.stream()
                .map(Observer::daysFrom)
                .min(OffsetDateTime::compareTo)
                .orElse(null);
    }

    /** Before this day, all have been watched for longer than a horizon in seconds. */
    LocalDate firstDay(long horizon) {
        return all.stream()
                .map(each -> each.until().minusSeconds(horizon).toLocalDate())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    OffsetDateTime latest() {
        return all.stream().map(Observer::until).max(OffsetDateTime::compareTo).orElse(null);
    }
}
