package org.evenhand.cases.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What stands in the tables, for tests that ask whether anything has changed. */
public class Books {

    private static final List<String> TABLES = List.of(
            "service_case",
            "case_message",
            "case_record",
            "case_import",
            "customer",
            "identity",
            "identity_link",
            "journal_event",
            "parked_event",
            "replayed_event",
            "feed_cursor",
            "feed_barrier",
            "feed_epoch");

    private final Jdbi jdbi;

    public Books(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empties everything, so that each test tells its own story from the start. */
    public void empty() {
        jdbi.useHandle(handle -> {
            handle.execute("truncate " + String.join(", ", TABLES));
            handle.execute("update journal_head set position = 0");
        });
    }

    /** Everything that this service made of what it read; not how far it has read. */
    public String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES.subList(0, 8)) {
            all.append(String.join(
                            "\n",
                            strings("select '" + table + " ' || cast(to_jsonb(t) - 'epoch' as text) from " + table + " t order by 1")))
                    .append('\n');
        }
        return all.toString();
    }

    public List<String> strings(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    public long count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    public Map<String, Object> serviceCase(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from service_case where id = :id")
                .bind("id", id)
                .mapToMap()
                .one());
    }

    /** A case without what depends on how often it changed. */
    public String told(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select to_jsonb(c) - 'version' from service_case c where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }
}
