package org.evenhand.cases.casebook;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The last versions of what is gone. */
@Singleton
public class Tombstones {

    /** What can be gone. */
    public enum Of {
        MESSAGE("message"),
        CASE_RECORD("case record"),
        CASE("case");

        private final String word;

        Of(String word) {
            this.word = word;
        }
    }

    private static final String PUT = """
            insert into tombstone (id, of, version, epoch)
            select id, :of, version, :epoch from unnest(:ids, :versions) as gone(id, version) order by id
            on conflict (id, of) do update set version = excluded.version, epoch = excluded.epoch
                where (tombstone.epoch, tombstone.version) < (excluded.epoch, excluded.version)
            """;

    /** Remembers that these are gone, with the versions of an epoch by which they went. */
    public void put(Handle handle, Of of, int epoch, Map<UUID, Long> versions) {
        if (versions.isEmpty()) {
            return;
        }
        handle.createUpdate(PUT)
                .bind("of", of.word)
                .bind("epoch", epoch)
                .bindArray("ids", UUID.class, versions.keySet().toArray())
                .bindArray("versions", Long.class, versions.values().toArray())
                .execute();
    }
}
