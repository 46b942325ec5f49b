package org.evenhand.insight.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Knows in which part of the week the cases of each brand arrived, and computes that anew when zones have changed. */
@Singleton
class ArrivalBuckets {

    private static final Logger LOG = Logger.getLogger(ArrivalBuckets.class);

    private static final String RECOMPUTE = """
        update fact set arrival_bucket = %1$s
        where arrival_bucket is distinct from %1$s
        """.formatted(ArrivalZones.bucketOf("arrived_at", "granularity", "brand"));

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final ArrivalZones zones;

    @Inject
    ArrivalBuckets(Jdbi jdbi, ObjectMapper json, ZonesConfig config) {
        this(jdbi, json, ArrivalZones.of(config));
    }

    private ArrivalBuckets(Jdbi jdbi, ObjectMapper json, ArrivalZones zones) {
        this.jdbi = jdbi;
        this.json = json;
        this.zones = zones;
    }

    /** The same with other zones. */
    ArrivalBuckets in(ArrivalZones others) {
        return new ArrivalBuckets(jdbi, json, others);
    }

    /** Gives a statement the zones that {@link ArrivalZones#bucketOf} asks for. */
    <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement.bind("zone", zones.usual()).bind("zones", written(zones.byBrand()));
    }

    /** Beside the start, since millions of facts take minutes; what is taken meanwhile has the new zones already. */
    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("arrival buckets").start(() -> {
            try {
                rebuildIfZonesChanged();
            } catch (RuntimeException failed) {
                LOG.error("The arrival buckets could not be computed for the zones that are set now.", failed);
            }
        });
    }

    /** Computes all buckets anew if they were computed for other zones; says how many facts changed. */
    int rebuildIfZonesChanged() {
        return jdbi.inTransaction(handle -> {
            String used = handle.createQuery("select zones from arrival_zones for update")
                    .mapTo(String.class)
                    .one();
            return used.equals(written(zones)) ? 0 : rebuild(handle);
        });
    }

    /** Computes all buckets anew; says how many facts changed. */
    int rebuild() {
        return jdbi.inTransaction(this::rebuild);
    }

    private int rebuild(Handle handle) {
        handle.execute("update arrival_zones set zones = ?", written(zones));
        return bindTo(handle.createUpdate(RECOMPUTE)).execute();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
