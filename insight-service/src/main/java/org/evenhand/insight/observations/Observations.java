package org.evenhand.insight.observations;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What imports say about themselves: until when they observed, and what they left out. */
@Singleton
public class Observations {

    /** An import whose cases are all counted. */
    public record Observation(UUID importId, List<String> brands, Instant observedUntil) {}

    private static final String REMEMBER = """
            insert into observation (import_id, version, kind, brands, observed_until, epoch)
            select :import, :version, :kind, :brands, cast(:observedUntil as timestamptz), :epoch
            where not exists (
                select 1 from tombstone
                where tombstone.id = :import and (tombstone.epoch, tombstone.version) >= (:epoch, :version))
            on conflict (import_id) do update set version = excluded.version, kind = excluded.kind,
                brands = excluded.brands, observed_until = excluded.observed_until, epoch = excluded.epoch
            where (excluded.epoch, excluded.version) > (observation.epoch, observation.version)
            """;

    private static final String BURY = """
            insert into tombstone (id, version, epoch) values (:import, :version, :epoch)
            on conflict (id) do update set version = excluded.version, epoch = excluded.epoch
            where (tombstone.epoch, tombstone.version) < (excluded.epoch, excluded.version)
            """;

    /** Takes a completed import; harmless when it comes again, also after newer ones of the same brand. */
    public void take(Handle handle, int epoch, ImportCompleted completed) {
        if (remember(handle, epoch, completed)) {
            replaceLeftOut(handle, epoch, completed.brands(), completed.leftOut());
            replaceUnattributed(handle, completed);
        }
    }

    /** Forgets an import of which nothing is left; harmless when it comes again. */
    public void takeBack(Handle handle, int epoch, ImportTakenBack takenBack) {
        boolean isNews = handle.createUpdate(BURY)
                        .bind("import", takenBack.id())
                        .bind("version", takenBack.version())
                        .bind("epoch", epoch)
                        .execute()
                == 1;
        if (isNews) {
            for (String table : List.of("observation", "unattributed")) {
                handle.createUpdate("delete from " + table + " where import_id = :import")
                        .bind("import", takenBack.id())
                        .execute();
            }
            replaceLeftOut(handle, epoch, takenBack.brands(), takenBack.leftOut());
        }
    }

    /** Deletes what an epoch has not told again, and says how many imports that are. */
    public long forgetUntold(Handle handle, int epoch) {
        handle.execute("delete from left_out where epoch < ?", epoch);
        handle.execute("""
                delete from unattributed where import_id in (select import_id from observation where epoch < ?)
                """, epoch);
        return handle.execute("delete from observation where epoch < ?", epoch);
    }

    private static boolean remember(Handle handle, int epoch, ImportCompleted completed) {
        return handle.createUpdate(REMEMBER)
                        .bind("import", completed.id())
                        .bind("version", completed.version())
                        .bind("kind", completed.kind())
                        .bindArray("brands", String.class, completed.brands().toArray())
                        .bind("observedUntil", completed.observedUntil())
                        .bind("epoch", epoch)
                        .execute()
                == 1;
    }

    private static void replaceLeftOut(
            Handle handle, int epoch, List<String> ofBrands, List<ImportCompleted.LeftOut> leftOut) {
        Object[] brands = Stream.concat(ofBrands.stream(), leftOut.stream().map(ImportCompleted.LeftOut::brand))
                .distinct()
                .toArray();
        handle.createUpdate("delete from left_out where brand = any(:brands)")
                .bindArray("brands", String.class, brands)
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                insert into left_out (brand, channel, reason, cases, epoch)
                values (:brand, :channel, :reason, :cases, :epoch)
                """);
        leftOut.forEach(each -> batch.bind("epoch", epoch)
                .bind("brand", each.brand())
                .bind("channel", each.channel())
                .bind("reason", each.reason())
                .bind("cases", each.cases())
                .add());
        batch.execute();
    }

    private static void replaceUnattributed(Handle handle, ImportCompleted completed) {
        handle.createUpdate("delete from unattributed where import_id = :import")
                .bind("import", completed.id())
                .execute();
        PreparedBatch batch = handle.prepareBatch(
                "insert into unattributed (import_id, channel, reason, cases) values (:import, :channel, :reason, :cases)");
        completed.unattributed().forEach(each -> batch.bind("import", completed.id())
                .bind("channel", each.channel())
                .bind("reason", each.reason())
                .bind("cases", each.cases())
                .add());
        batch.execute();
    }

    Optional<Observation> of(Handle handle, UUID importId) {
        return handle.createQuery("select import_id, brands, observed_until from observation where import_id = :import")
                .bind("import", importId)
                .map((row, context) -> new Observation(
                        row.getObject("import_id", UUID.class),
                        List.of((String[]) row.getArray("brands").getArray()),
                        instant(row.getObject("observed_until", OffsetDateTime.class))))
                .findOne();
    }

    boolean isTakenBack(Handle handle, UUID importId) {
        return handle.createQuery("select exists (select 1 from tombstone where id = :import)")
                .bind("import", importId)
                .mapTo(Boolean.class)
                .one();
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
