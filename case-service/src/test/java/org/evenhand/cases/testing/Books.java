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
            "tombstone",
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
        for (String table : TABLES.subList(0, 9)) {
            all.append(String.join(
                            "\n",
                            strings("select '" + table + " ' || cast(to_jsonb(t) - 'epoch' as text) from " + table
                                    + " t order by 1")))
                    .append('\n');
        }
        return all.toString();
    }

    /** What is known now, whatever was known before: without versions, and without when we came to know it. */
    public String known() {
        return String.join(
                        "\n",
                        strings(
                                "select 'case ' || cast(to_jsonb(t) - 'version' as text) from service_case t order by id"))
                + String.join(
                        "\n",
                        strings(
                                "select 'message ' || cast(to_jsonb(t) - 'version' as text) from case_message t order by message_id"))
                + String.join("\n", strings("select 'record ' || case_id from case_record order by case_id"))
                + String.join(
                        "\n",
                        strings(
                                "select 'customer ' || cast(to_jsonb(t) - 'met_at' as text) from customer t order by id"))
                + String.join(
                        "\n",
                        strings(
                                "select 'identity ' || cast(to_jsonb(t) - 'met_at' as text) from identity t order by id"))
                + String.join(
                        "\n",
                        strings(
                                "select 'link ' || identity_id || customer_id || evidence from identity_link where unlinked_at is null order by 1"));
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
