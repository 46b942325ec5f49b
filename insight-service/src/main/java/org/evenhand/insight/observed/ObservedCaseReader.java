package org.evenhand.insight.observed;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.evenhand.insight.channels.CaseClocks;
import org.evenhand.insight.channels.Period;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the cases of a brand into columns: the only place where rows of facts become observations. */
@Singleton
public class ObservedCaseReader {

    private static final int ROWS_AT_ONCE = 20_000;

    private static final String ROWS = CaseClocks.WATCHED + """
        select fact.channel, fact.audience, fact.source, fact.topic, fact.severity, fact.language, fact.value_tier,
               nullif(fact.arrival_bucket, 'unknown'),
               uuid_hash_extended(coalesce(fact.customer_id, fact.case_id), 0), fact.reach,
               cast(floor(date_part('epoch', fact.arrived_at)) as bigint),
               cast(floor(date_part('epoch', fact.entered_at)) as bigint),
               cast(floor(date_part('epoch', fact.answered_at)) as bigint),
               cast(floor(date_part('epoch', fact.ended_at)) as bigint),
               cast(floor(date_part('epoch', fact.went_public_at)) as bigint),
               cast(floor(date_part('epoch', fact.reopened_at)) as bigint),
               cast(floor(date_part('epoch', fact.newest_at)) as bigint),
               cast(floor(date_part('epoch', least(fact.observation_end, watched.observed_until))) as bigint),
               fact.ending, fact.ending_audience, fact.knows_answers, fact.knows_endings, fact.granularity = 'day',
               fact.transfers, cast(fact.compensation as double precision), fact.unknown_because
        from fact
        join watched on watched.by = coalesce(fact.observed_by, cast(:live as uuid))
        where fact.brand = :brand and fact.arrived_at >= :start and fact.arrived_at < :end
          and fact.arrived_at < coalesce(cast(:asOf as timestamptz), 'infinity')
        """;

    private final Jdbi jdbi;

    ObservedCaseReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The cases that arrived in a period.
     *
     * @param asOf the moment after which nothing is known; null for as known now
     */
    public ObservedCases of(String brand, Period period, Instant asOf) {
        return jdbi.inTransaction(handle -> of(handle, brand, period, asOf));
    }

    /** The same within a transaction that reads more; outside of one, all rows would come at once. */
    public ObservedCases of(Handle handle, String brand, Period period, Instant asOf) {
        return handle.createQuery(ROWS)
                .setFetchSize(ROWS_AT_ONCE)
                .bind("brand", brand)
                .bind("live", CaseClocks.LIVE)
                .bind("start", period.start())
                .bind("end", period.end())
                .bindByType("asOf", asOf, Instant.class)
                .scanResultSet((rows, context) -> read(rows.get(), asOf));
    }

    private static ObservedCases read(ResultSet rows, Instant asOf) throws SQLException {
        ObservedCases cases = new ObservedCases();
        ObservedCase each = new ObservedCase();
        while (rows.next()) {
            fill(each, rows);
            if (asOf != null) {
                each.cutAt(asOf.getEpochSecond());
            }
            cases.add(each);
            cases.explain(rows.getString(26));
        }
        return cases;
    }

    private static void fill(ObservedCase each, ResultSet row) throws SQLException {
        for (int word = 0; word < each.words.length; word++) {
            each.words[word] = row.getString(word + 1);
        }
        each.customer = row.getLong(9);
        each.reach = number(row, 10);
        each.arrived = row.getLong(11);
        each.entered = number(row, 12);
        each.answered = number(row, 13);
        each.ended = number(row, 14);
        each.wentPublic = number(row, 15);
        each.reopened = number(row, 16);
        each.newest = number(row, 17);
        each.watchedUntil = number(row, 18);
        each.ending = row.getString(19);
        each.endingAudience = row.getString(20);
        each.knowsAnswers = row.getBoolean(21);
        each.knowsEndings = row.getBoolean(22);
        each.inDays = row.getBoolean(23);
        each.transfers = number(row, 24);
        double compensation = row.getDouble(25);
        each.compensation = row.wasNull() ? Double.NaN : compensation;
    }

    private static long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? ObservedCase.NEVER : number;
    }
}
