package org.evenhand.insight.cells;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.insight.observed.CaseClocks;
import org.evenhand.insight.observed.Period;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;
import org.jdbi.v3.core.Jdbi;

/** The same numbers from the rows, by the query of the other reports. */
record CellRows(List<Row> rows) {

    private static final String ROWS = CaseClocks.WATCHED + """
            select fact.channel, fact.audience, fact.topic, fact.severity,
                   case when fact.reach is null then null when fact.reach < 100 then 'below_100'
                        when fact.reach < 1000 then 'below_1000' when fact.reach < 10000 then 'below_10000'
                        else 'from_10000' end as reach,
                   fact.arrived_at, clock.measure = 'ANSWER' as of_answer, clock.course, time.duration,
                   coalesce(fact.transfers, 0) as transfers, coalesce(fact.compensation > 0, false) as compensated
            """ + CaseClocks.OF_CASES;

    record Row(
            String channel,
            String audience,
            String topic,
            String severity,
            String reach,
            OffsetDateTime arrivedAt,
            boolean ofAnswer,
            String course,
            Long duration,
            int transfers,
            boolean compensated) {

        String trait(CellAttribute attribute) {
            return switch (attribute) {
                case CHANNEL -> channel;
                case AUDIENCE -> audience;
                case TOPIC -> topic;
                case CATEGORY -> topic == null ? null : topic.split("/")[0];
                case SEVERITY -> severity;
                case REACH -> reach;
                case MONTH -> arrivedAt.toString().substring(0, 7);
                case YEAR -> arrivedAt.toString().substring(0, 4);
            };
        }

        boolean counts() {
            return duration != null && duration >= 0;
        }

        int kind() {
            return switch (course) {
                case "ANSWERED", "RESOLVED_PUBLIC" -> 1;
                case "ENDED_UNANSWERED", "RESOLVED_PRIVATE" -> 2;
                case "UNRESOLVED" -> 3;
                case "RESOLVED_UNKNOWN_AUDIENCE" -> 4;
                default -> 0;
            };
        }
    }

    static CellRows of(Jdbi jdbi, String brand) {
        Period ever = Period.of(null, null);
        return new CellRows(jdbi.withHandle(handle -> handle.createQuery(ROWS)
                .bind("brand", brand)
                .bind("start", ever.start())
                .bind("end", ever.end())
                .map((row, context) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class),
                        row.getBoolean(7),
                        row.getString(8),
                        row.getObject(9, Long.class),
                        row.getInt(10),
                        row.getBoolean(11)))
                .list()));
    }

    CellRows within(Period period) {
        return new CellRows(rows.stream()
                .filter(row -> !row.arrivedAt().isBefore(period.start())
                        && row.arrivedAt().isBefore(period.end()))
                .toList());
    }

    CellRows within(Map<CellAttribute, String> traits) {
        return new CellRows(rows.stream()
                .filter(row -> traits.entrySet().stream()
                        .allMatch(trait -> Objects.equals(row.trait(trait.getKey()), trait.getValue())))
                .toList());
    }

    long cases() {
        return rows.stream().filter(row -> !row.ofAnswer()).count();
    }

    long transfers() {
        return rows.stream()
                .filter(row -> !row.ofAnswer())
                .mapToLong(Row::transfers)
                .sum();
    }

    long compensatedBy(long seconds) {
        return rows.stream()
                .filter(row -> !row.ofAnswer() && row.counts() && row.course().startsWith("RESOLVED"))
                .filter(row -> row.compensated() && row.duration() <= seconds)
                .count();
    }

    LifeTable lifeTable(boolean ofAnswers) {
        return LifeTable.of(rows.stream()
                .filter(row -> row.ofAnswer() == ofAnswers && row.counts())
                .map(row -> new Observation(row.duration(), row.kind(), 1))
                .toList());
    }
}
