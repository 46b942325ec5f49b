package org.evenhand.cases.lookup;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.cases.casebook.CaseRow;
import org.evenhand.cases.casebook.Casebook;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads cases page by page, newest first. */
@Singleton
class CaseList {

    private static final String PAGE = """
            select * from service_case
            where %s
            order by coalesce(arrived_at, '-infinity'::timestamptz) desc, id desc
            limit :limit
            """;
    private static final String AFTER =
            "(coalesce(arrived_at, '-infinity'::timestamptz), id) < (cast(:arrivedAt as timestamptz), :id)";

    /** Cases, and the place of the last one when there are more. */
    record Page(List<CaseRow> cases, Position next) {}

    Page page(Handle handle, Lookup lookup) {
        // One more than asked for tells whether there is a next page.
        List<CaseRow> found = query(handle, lookup).map(Casebook.ROW).list();
        if (found.size() <= lookup.limit()) {
            return new Page(found, null);
        }
        List<CaseRow> cases = found.subList(0, lookup.limit());
        return new Page(cases, Position.of(cases.getLast()));
    }

    private static Query query(Handle handle, Lookup lookup) {
        // Only conditions of the fixed list stand in the statement; what was asked for is bound.
        String conditions = Stream.of(
                        // So that there is a condition when nothing is asked for.
                        Stream.of("true"),
                        lookup.filters().keySet().stream().map(Filter::condition),
                        lookup.after().map(position -> AFTER).stream())
                .flatMap(some -> some)
                .collect(joining(" and "));
        Query query = handle.createQuery(PAGE.formatted(conditions)).bind("limit", lookup.limit() + 1);
        lookup.filters().forEach((filter, value) -> query.bind(filter.parameter(), value));
        lookup.after().ifPresent(position -> query.bind("arrivedAt", position.sortedAs())
                .bind("id", position.id()));
        return query;
    }
}
