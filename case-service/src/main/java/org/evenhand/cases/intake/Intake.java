package org.evenhand.cases.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.cases.Case;
import org.evenhand.cases.casebook.CaseChanged;
import org.evenhand.cases.casebook.CaseRow;
import org.evenhand.cases.casebook.Casebook;
import org.evenhand.cases.casebook.Imports;
import org.evenhand.cases.casebook.Opening;
import org.evenhand.cases.customers.Customer;
import org.evenhand.cases.customers.Customers;
import org.evenhand.cases.customers.CustomersOfImports;
import org.evenhand.cases.intake.Retelling.Retold;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.Epochs;
import org.evenhand.kit.feed.FeedHandler;
import org.evenhand.kit.feed.Journal;
import org.evenhand.kit.feed.Lane;
import org.jdbi.v3.core.Handle;

/** Takes messages, case records and imports from ingest-service, also those that are taken back, and makes cases of them. */
@Singleton
public class Intake implements FeedHandler {

    private final Messages messages;
    private final CaseRecords records;
    private final Imports imports;
    private final Customers customers;
    private final CustomersOfImports customersOfImports;
    private final Casebook casebook;
    private final Retelling retelling;
    private final Journal journal;
    private final ObjectMapper json;

    Intake(
            Messages messages,
            CaseRecords records,
            Imports imports,
            Customers customers,
            CustomersOfImports customersOfImports,
            Casebook casebook,
            Retelling retelling,
            Journal journal,
            ObjectMapper json) {
        this.messages = messages;
        this.records = records;
        this.imports = imports;
        this.customers = customers;
        this.customersOfImports = customersOfImports;
        this.casebook = casebook;
        this.retelling = retelling;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public String feed() {
        return "ingest-service";
    }

    @Override
    public void take(Handle handle, Lane lane, List<CloudEvent> events) {
        Page page = Page.of(events, json);
        if (page.takesBack()) {
            customersOfImports.lock(handle);
        }
        int epoch = Epochs.numberOf(handle, feed());
        Set<UUID> touched = new HashSet<>(messages.remove(handle, epoch, page.goneMessages(), page.messages()));
        touched.addAll(records.remove(handle, epoch, page.goneRecords()));
        News news =
                new News(messages.store(handle, epoch, page.messages()), records.store(handle, epoch, page.records()));
        List<Imports.Told> told = imports.store(handle, epoch, page.imports());
        List<Imports.Told> takenBack =
                told.stream().filter(Imports.Told::isTakenBack).toList();
        touched.addAll(messages.casesOf(handle, customersOfImports.linkAnew(handle, takenBack)));
        List<Journal.Entry> entries = new ArrayList<>();
        if (!news.isEmpty() || !touched.isEmpty()) {
            entries.addAll(changedBy(handle, news, touched));
        }
        customersOfImports.forgetUnused(handle, takenBack);
        // Barriers, so that a reader who sees an import completed has seen all its cases, by whatever lane they came.
        journal.append(handle, lane, entries, told.stream().map(Intake::entry).toList());
    }

    private static Journal.Entry entry(Imports.Told told) {
        return new Journal.Entry(told.type(), told.id(), told.id(), told.version());
    }

    /** Keeps what ingest-service no longer knows, and counts it: this may be the only copy of what a customer wrote. */
    @Override
    public long settle(Handle handle, int epoch) {
        return messages.countUntold(handle, epoch) + records.countUntold(handle, epoch);
    }

    private List<Journal.Entry> changedBy(Handle handle, News news, Set<UUID> touched) {
        // Met before they are named: whom the other lane meets at this moment is waited for, and can then be named.
        Set<UUID> met = customers.meet(handle, news.identities(), news.links());
        Set<UUID> named = customers.name(handle, news.namings());
        Collection<Opening> openings = news.openings();
        openings.forEach(opening -> touched.add(opening.id()));
        if (!named.isEmpty()) {
            touched.addAll(casebook.casesOf(handle, named));
        }
        Retold retold = retelling.retell(handle, openings, touched);
        customers.remember(handle, introduced(news, met, retold.changed()));
        return Stream.concat(retold.changed().stream(), retold.gone().stream())
                .map(row -> new Journal.Entry(CaseChanged.TYPE, row.id(), row.id(), row.version()))
                .toList();
    }

    private static List<Customer> introduced(News news, Set<UUID> met, List<CaseRow> changed) {
        Stream<Customer> unknown = changed.stream()
                .filter(row -> row.customerId().equals(Case.unknownCustomerOf(row.id())))
                .map(row -> new Customer(row.customerId(), row.brand(), null));
        return Stream.of(news.namedCustomers(), news.accountsAmong(met), unknown)
                .flatMap(customers -> customers)
                .distinct()
                .toList();
    }
}
