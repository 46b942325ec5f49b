package org.evenhand.ingest.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What the tables hold, for tests that ask whether something was never there. */
class Kept {

    /** All that may stay of an import: that it was there, and the versions of what is gone. */
    private static final List<String> MAY_STAY =
            List.of("import", "tombstone", "journal_event", "journal_head", "missing_case");

    private final Jdbi jdbi;

    Kept(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every row of every table, but those that may stay. */
    String everything() {
        return strings("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_name not like 'flyway%' order by table_name
                """).stream()
                .filter(table -> !MAY_STAY.contains(table))
                .map(table -> table
                        + String.join(
                                "\n ", strings("select cast(row_to_json(t) as text) from " + table + " t order by 1")))
                .collect(Collectors.joining("\n"));
    }

    /** What is said of a brand, whoever said it and however often that changed; ids follow from names. */
    String saidOf(String brand) {
        String all = String.join("\n", strings("""
                        select 'record ' || reference || ' ' || observed_until || has_ended || content
                        from case_record where brand = 'BRAND' order by 1
                        """.replace("BRAND", brand)))
                + String.join("\n", strings("""
                        select 'message ' || m.external_id || ' ' || m.text || ' ' || thread || sent_at || (m.import_id is null)
                        from message m join channel_account a on a.id = m.account_id
                        join seen on seen.account_id = a.id and seen.external_id = m.external_id
                        where a.brand = 'BRAND' order by 1
                        """.replace("BRAND", brand)))
                + String.join(
                        "\n",
                        strings(
                                "select 'missing ' || reference || ' ' || channel || ' ' || reason from missing_case where brand = 'BRAND' order by 1"
                                        .replace("BRAND", brand)))
                + String.join("\n", strings("select 'brand' from brand where name = 'BRAND'".replace("BRAND", brand)));
        return all.replace(brand, "BRAND");
    }

    List<String> strings(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
