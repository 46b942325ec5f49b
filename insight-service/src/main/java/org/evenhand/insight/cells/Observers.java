package org.evenhand.insight.cells;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenhand.insight.observed.CaseClocks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who watches the cases of a brand, imports and those who watch live, and until when: as {@link CaseClocks}, by indexes. */
record Observers(List<Observer> all) {

    // What is coarser than the bins of such ages is spread over them: hours matter for two days, days for a month.
    private static final int HOURS_FOR_DAYS = 2;
    private static final int DAYS_FOR_DAYS = 30;

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

    /** When something last happened to a case, as the index on it says. */
    static final String NEWEST = "greatest(newest_at, arrived_at, answered_at, ended_at)";

    private static final String OF_BRAND = CaseClocks.WATCHED + """
            select watched.by as id, watched.observed_until as until,
                   (select max(observation_end) from fact
                    where brand = :brand and %s = watched.by
                      and observation_end is not null and ended_at is null) as own_end
            from watched
            """.formatted(CaseClocks.OBSERVER);

    static Observers of(Handle handle, String brand) {
        return new Observers(
                handle
                        .createQuery(OF_BRAND)
                        .bind("brand", brand)
                        .map(ConstructorMapper.of(Observer.class))
                        .list()
                        .stream()
                        .map(each -> new Observer(
                                each.id(), each.until().withOffsetSameInstant(ZoneOffset.UTC), each.ownEnd()))
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

    /** Before this quarter of a day, all have been watched for longer than a horizon in seconds. */
    OffsetDateTime firstQuarter(long horizon) {
        return all.stream()
                .map(each -> each.until().minusSeconds(horizon).minusHours(6))
                .min(OffsetDateTime::compareTo)
                .orElse(null);
    }

    OffsetDateTime latest() {
        return all.stream().map(Observer::until).max(OffsetDateTime::compareTo).orElse(null);
    }
}
