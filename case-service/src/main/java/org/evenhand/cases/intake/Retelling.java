package org.evenhand.cases.intake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.cases.casebook.CaseRow;
import org.evenhand.cases.casebook.Casebook;
import org.evenhand.cases.casebook.Opening;
import org.evenhand.cases.customers.Customers;
import org.evenhand.cases.handoffs.AsksForPrivate;
import org.jdbi.v3.core.Handle;

/** Tells cases anew from all that is known of them, so that no order of arrival leaves a trace. */
@Singleton
class Retelling {

    /** Cases that were told anew: those that read differently now, and those of which nothing is left. */
    record Retold(List<CaseRow> changed, List<CaseRow> gone) {}

    private final Casebook casebook;
    private final CaseRecords records;
    private final Messages messages;
    private final Customers customers;
    private final AsksForPrivate patterns;

    Retelling(Casebook casebook, CaseRecords records, Messages messages, Customers customers, AsksForPrivate patterns) {
        this.casebook = casebook;
        this.records = records;
        this.messages = messages;
        this.customers = customers;
        this.patterns = patterns;
    }

    /** The cases among the touched that changed, also those that are gone, written and in their new versions. */
    Retold retell(Handle handle, Collection<Opening> heardOf, Set<UUID> touched) {
        Map<UUID, Opening> openings = heardOf.stream().collect(toMap(Opening::id, Function.identity()));
        Map<UUID, CaseRow> changed = new HashMap<>();
        Map<UUID, CaseRow> gone = new HashMap<>();
        Set<UUID> untold = touched;
        while (!untold.isEmpty()) {
            Known known = known(handle, untold, openings);
            List<CaseRow> differing = known.changed(patterns);
            casebook.write(handle, differing);
            casebook.close(handle, known.emptied()).forEach(row -> gone.put(row.id(), row));
            List<CaseRow> toOpen = known.opened(patterns);
            List<CaseRow> opened = casebook.open(handle, toOpen);
            Stream.concat(differing.stream(), opened.stream()).forEach(row -> changed.put(row.id(), row));
            untold = toOpen.stream().map(CaseRow::id).collect(toSet());
            untold.removeAll(opened.stream().map(CaseRow::id).collect(toSet()));
        }
        return new Retold(List.copyOf(changed.values()), List.copyOf(gone.values()));
    }

    private Known known(Handle handle, Set<UUID> touched, Map<UUID, Opening> openings) {
        Set<UUID> ids = new HashSet<>(touched);
        Known known = read(handle, ids, openings);
        Set<UUID> named = customers.name(handle, known.namings());
        while (!named.isEmpty()) {
            // An account that a record names takes the person's other cases along.
            ids.addAll(casebook.casesOf(handle, named));
            known = read(handle, ids, openings);
            named = customers.name(handle, known.namings());
        }
        return known;
    }

    private Known read(Handle handle, Set<UUID> ids, Map<UUID, Opening> openings) {
        // The lock comes first: what is read under it is all that anybody before us knew.
        List<CaseRow> held = casebook.lock(handle, ids);
        Set<UUID> there = held.stream().map(CaseRow::id).collect(toSet());
        List<Opening> missing = ids.stream()
                .filter(id -> !there.contains(id))
                .map(openings::get)
                // Nothing new was heard of a case that somebody else closed at this moment.
                .filter(Objects::nonNull)
                .toList();
        return new Known(held, missing, records.ofCases(handle, ids), messages.ofCases(handle, ids));
    }
}
