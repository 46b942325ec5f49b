package org.evenhand.insight.observed;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.insight.copying.CopiedHalves;
import org.evenhand.insight.copying.CopiedRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Reads the cases of a brand into columns: the only place where rows of facts become observations. */
@Singleton
public class ObservedCaseReader {

    // What is as usual, or not needed, comes as null: a null costs nothing on the way.
    /** In the order in which {@link ObservedRow} reads them. */
    private static final String OBSERVED = """
        fact.channel, fact.audience, fact.source, fact.topic, fact.severity, fact.language, fact.value_tier,
               nullif(fact.arrival_bucket, 'unknown'),
               uuid_hash_extended(coalesce(fact.customer_id, fact.case_id), 0), fact.reach,
               fact.arrived_at, fact.entered_at, fact.answered_at, fact.ended_at, fact.went_public_at, fact.reopened_at,
               case when cast(:asOf as timestamptz) is not null then fact.newest_at end, fact.observation_end, fact.observed_by,
               fact.ending, fact.ending_audience, fact.unknown_because,
               nullif(not fact.knows_answers, false), nullif(not fact.knows_endings, false),
               nullif(fact.granularity = 'day', false),
               fact.transfers,
               case when fact.compensation = 0 then float8 '0' else cast(fact.compensation as double precision) end""";

    private static final String OF_BRAND = """

        from fact
        where fact.brand = :brand
          and fact.arrived_at >= cast(:start as timestamptz) and fact.arrived_at < cast(:end as timestamptz)
          and fact.arrived_at < coalesce(cast(:asOf as timestamptz), 'infinity')
        """;

    // Not written as an index has it, which would lead through half of the table case by case.
    private static final String BEFORE_MIDDLE = "and (fact.arrived_at < cast(:middle as timestamptz)) is true";
    private static final String FROM_MIDDLE = "and (fact.arrived_at < cast(:middle as timestamptz)) is not true";

    /** From so many cases on, a second connection is quicker by more than it costs. */
    private static final long MANY = 50_000;

    private static final String COUNT = """
        select count(*) as cases, to_timestamp(coalesce(avg(date_part('epoch', arrived_at)), 0)) as middle from fact
        where brand = :brand
          and arrived_at >= :start and arrived_at < :end
          and arrived_at < coalesce(cast(:asOf as timestamptz), 'infinity')
        """;

    private static final String ROWS = "select " + OBSERVED + OF_BRAND;

    private static final String NEWEST = "select " + OBSERVED + """
        ,
               fact.case_id, fact.reference, fact.arrived_at, fact.public_replies, fact.replies_asking_for_private
        """ + OF_BRAND + """
          and (cast(:placeAt as timestamptz) is null
               or (fact.arrived_at, fact.case_id) < (cast(:placeAt as timestamptz), cast(:placeId as uuid)))
        order by fact.arrived_at desc, fact.case_id desc
        limit cast(:most as bigint)
        """;

    /**
     * How many cases there are.
     *
     * @param middle the mean of their arrivals: about half of them came before it
     */
    public record Amount(long cases, Instant middle) {}

    private final Jdbi jdbi;
    private final CopiedHalves halves;
    private final CasesOfRequest held;

    ObservedCaseReader(Jdbi jdbi, CopiedHalves halves, CasesOfRequest held) {
        this.jdbi = jdbi;
        this.halves = halves;
        this.held = held;
    }

    /**
     * The cases that arrived in a period, for a report: others of the same request get the same.
     *
     * @param asOf the moment after which nothing is known; null for as known now
     */
    public ObservedCases ofRequest(String brand, Period period, Instant asOf) {
        return held.same(brand, period, asOf, () -> of(brand, period, asOf));
    }

    /** The cases that arrived in a period, read anew. */
    public ObservedCases of(String brand, Period period, Instant asOf) {
        Amount amount = reserved(brand, period, asOf);
        return amount.cases() < MANY
                ? jdbi.inTransaction(
                        TransactionIsolationLevel.REPEATABLE_READ,
                        handle -> of(handle, brand, period, asOf, amount.cases()))
                : inHalves(brand, period, asOf, amount);
    }

    ObservedCases inHalves(String brand, Period period, Instant asOf, Amount amount) {
        Map<String, String> values = values(brand, period, asOf);
        values.put("middle", amount.middle().toString());
        ObservedCases cases = new ObservedCases(amount.cases());
        halves.read(
                ROWS + BEFORE_MIDDLE,
                ROWS + FROM_MIDDLE,
                values,
                handle -> new ObservedRow(cases, WatchedUntil.of(handle, brand), asOf)::read);
        return cases;
    }

    /**
     * Waits for the memory that these cases need, before a connection is taken from those who need none.
     *
     * @return how many they are
     */
    public long reserve(String brand, Period period, Instant asOf) {
        return reserved(brand, period, asOf).cases();
    }

    Amount reserved(String brand, Period period, Instant asOf) {
        Amount amount = jdbi.withHandle(handle -> amount(handle, brand, period, asOf));
        held.hold(amount.cases());
        return amount;
    }

    /**
     * The same within a transaction of one moment that reads more.
     *
     * @param expected how many they are about: their memory is reserved already
     */
    public ObservedCases of(Handle handle, String brand, Period period, Instant asOf, long expected) {
        ObservedCases cases = new ObservedCases(expected);
        ObservedRow row = new ObservedRow(cases, WatchedUntil.of(handle, brand), asOf);
        CopiedRows.read(handle, ROWS, values(brand, period, asOf), row::read);
        return cases;
    }

    /**
     * The newest cases of a period that stand after a place, with what tells them apart.
     *
     * @param placeAt when the case arrived after which they stand; null for the very newest
     * @param placeId which case that is
     */
    public IdentifiedCases newest(
            Handle handle, String brand, Period period, Instant asOf, Instant placeAt, UUID placeId, int most) {
        Map<String, String> values = values(brand, period, asOf);
        values.put("placeAt", placeAt == null ? null : placeAt.toString());
        values.put("placeId", placeId == null ? null : placeId.toString());
        values.put("most", String.valueOf(most));
        ObservedCases cases = new ObservedCases(0);
        List<IdentifiedCases.Identity> identities = new ArrayList<>();
        ObservedRow observed = new ObservedRow(cases, WatchedUntil.of(handle, brand), asOf);
        CopiedRows.read(handle, NEWEST, values, row -> {
            observed.read(row);
            identities.add(
                    new IdentifiedCases.Identity(row.id(), row.text(), row.moment(), row.number(), row.number()));
        });
        return new IdentifiedCases(cases, identities);
    }

    private static Amount amount(Handle handle, String brand, Period period, Instant asOf) {
        return handle.createQuery(COUNT)
                .bind("brand", brand)
                .bind("start", period.start())
                .bind("end", period.end())
                .bindByType("asOf", asOf, Instant.class)
                .map(ConstructorMapper.of(Amount.class))
                .one();
    }

    private static Map<String, String> values(String brand, Period period, Instant asOf) {
        Map<String, String> values = new HashMap<>();
        values.put("brand", brand);
        values.put("start", period.start().toString());
        values.put("end", period.end().toString());
        values.put("asOf", asOf == null ? null : asOf.toString());
        return values;
    }
}
