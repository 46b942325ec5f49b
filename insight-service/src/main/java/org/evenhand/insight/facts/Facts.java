package org.evenhand.insight.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** One row per case, as its newest version tells it. */
@Singleton
class Facts {

    private static final String KEEP = """
        insert into fact (case_id, version, brand, reference, customer_id, channel, audience, source, topic, severity, language,
            reach, value_tier, touchpoint, granularity, first_attempt_at, arrived_at, entered_at, answered_at,
            ending, ended_at, ending_audience, went_public_at, transfers, compensation, outcome, timely,
            reopened_at, observation_end, observed_by, newest_at, knows_answers, knows_endings, unknown_because,
            public_replies,
            replies_asking_for_private, patterns, arrival_bucket, epoch)
        select id, version, brand, reference, "customerId", channel, coalesce(audience, 'unknown'), source, topic, severity,
            language, reach, "valueTier", touchpoint, granularity, "firstAttemptAt", "arrivedAt", "enteredAt",
            "answeredAt", ending ->> 'kind', cast(ending ->> 'at' as timestamptz), ending ->> 'audience',
            "wentPublicAt", transfers, compensation, outcome, timely, "reopenedAt", "observationEnd", "observedBy",
            "newestAt", "knowsAnswers", "knowsEndings", "unknownBecause", "publicReplies", "repliesAskingForPrivate", patterns,
            %s,
            :epoch
        from json_to_recordset(cast(:cases as json)) as changed (
            id uuid, version bigint, brand text, reference text, "customerId" uuid, channel text, audience text, source text,
            topic text, severity text, language text, reach bigint, "valueTier" text, touchpoint text,
            granularity text, "firstAttemptAt" timestamptz, "arrivedAt" timestamptz, "enteredAt" timestamptz,
            "answeredAt" timestamptz, ending json, "wentPublicAt" timestamptz, transfers integer,
            compensation numeric, outcome text, timely boolean, "reopenedAt" timestamptz, "observationEnd" timestamptz, "observedBy" uuid,
            "newestAt" timestamptz, "knowsAnswers" boolean, "knowsEndings" boolean, "unknownBecause" text, "publicReplies" integer,
            "repliesAskingForPrivate" integer, patterns text)
        where not exists (
            select 1 from tombstone
            where tombstone.id = changed.id and (tombstone.epoch, tombstone.version) >= (:epoch, changed.version))
        order by id
        on conflict (case_id) do update set
            version = excluded.version, brand = excluded.brand, reference = excluded.reference,
            customer_id = excluded.customer_id,
            channel = excluded.channel, audience = excluded.audience, source = excluded.source,
            topic = excluded.topic, severity = excluded.severity, language = excluded.language,
            reach = excluded.reach, value_tier = excluded.value_tier, touchpoint = excluded.touchpoint,
            granularity = excluded.granularity, first_attempt_at = excluded.first_attempt_at,
            arrived_at = excluded.arrived_at, entered_at = excluded.entered_at,
            answered_at = excluded.answered_at, ending = excluded.ending, ended_at = excluded.ended_at,
            ending_audience = excluded.ending_audience, went_public_at = excluded.went_public_at,
            transfers = excluded.transfers, compensation = excluded.compensation,
            outcome = excluded.outcome, timely = excluded.timely, reopened_at = excluded.reopened_at, observation_end = excluded.observation_end,
            observed_by = excluded.observed_by, newest_at = excluded.newest_at,
            knows_answers = excluded.knows_answers, knows_endings = excluded.knows_endings,
            unknown_because = excluded.unknown_because,
            public_replies = excluded.public_replies,
            replies_asking_for_private = excluded.replies_asking_for_private, patterns = excluded.patterns,
            arrival_bucket = excluded.arrival_bucket, epoch = excluded.epoch
        where (excluded.epoch, excluded.version) > (fact.epoch, fact.version)
        """.formatted(ArrivalZones.bucketOf("\"arrivedAt\"", "granularity", "brand"));

    private static final String FORGET = """
        with gone as (select * from unnest(:cases, :versions) as gone (case_id, version)),
        buried as (
            insert into tombstone (id, version, epoch) select case_id, version, :epoch from gone order by case_id
            on conflict (id) do update set version = excluded.version, epoch = excluded.epoch
            where (tombstone.epoch, tombstone.version) < (excluded.epoch, excluded.version))
        delete from fact using gone
        where fact.case_id = gone.case_id and (fact.epoch, fact.version) <= (:epoch, gone.version)
        """;

    private final ObjectMapper json;
    private final ArrivalBuckets buckets;

    Facts(ObjectMapper json, ArrivalBuckets buckets) {
        this.json = json;
        this.buckets = buckets;
    }

    /** Writes the cases, each at most once; one that this epoch told, or told gone, in this version or a newer stays so. */
    void keep(Handle handle, int epoch, Collection<CaseChanged> cases) {
        if (!cases.isEmpty()) {
            buckets.bindTo(handle.createUpdate(KEEP))
                    .bind("cases", written(cases))
                    .bind("epoch", epoch)
                    .execute();
        }
    }

    /** Deletes the cases that are known in these or older versions, and remembers that no older one may come back. */
    void forget(Handle handle, int epoch, Map<UUID, Long> versions) {
        if (!versions.isEmpty()) {
            handle.createUpdate(FORGET)
                    .bind("epoch", epoch)
                    .bindArray("cases", UUID.class, versions.keySet().toArray())
                    .bindArray("versions", Long.class, versions.values().toArray())
                    .execute();
        }
    }

    /** Deletes the cases that an epoch has not told again, and says how many. */
    long forgetUntold(Handle handle, int epoch) {
        return handle.execute("delete from fact where epoch < ?", epoch);
    }

    private String written(Collection<CaseChanged> cases) {
        try {
            return json.writeValueAsString(cases);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
