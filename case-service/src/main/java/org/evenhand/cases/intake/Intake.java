package org.evenhand.cases.intake;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.cases.Case;
import org.evenhand.cases.casebook.CaseChanged;
import org.evenhand.cases.casebook.CaseRow;
import org.evenhand.cases.casebook.Casebook;
import org.evenhand.cases.casebook.CompletedImports;
import org.evenhand.cases.casebook.CompletedImports.Completed;
import org.evenhand.cases.casebook.Opening;
import org.evenhand.cases.customers.Customer;
import org.evenhand.cases.customers.Customers;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.FeedHandler;
import org.evenhand.kit.feed.Journal;
import org.evenhand.kit.feed.Lane;
import org.evenhand.kit.feed.Epochs;
import org.jdbi.v3.core.Handle;

/** Takes messages, case records and completed imports from ingest-service, and makes cases of them. */
@Singleton
public class Intake implements FeedHandler {

    private final Messages messages;
    private final CaseRecords records;
    private final CompletedImports imports;
    private final Customers customers;
    private final Casebook casebook;
    private final Retelling retelling;
    private final Journal journal;
    private final ObjectMapper json;

    Intake(
            Messages messages,
            CaseRecords records,
            CompletedImports imports,
            Customers customers,
            Casebook casebook,
            Retelling retelling,
            Journal journal,
            ObjectMapper json) {
        this.messages = messages;
        this.records = records;
        this.imports = imports;
        this.customers = customers;
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
        int epoch = Epochs.numberOf(handle, feed());
        News news = new News(
                messages.store(handle, epoch, page.messages()), records.store(handle, epoch, page.records()));
        List<Journal.Entry> entries = new ArrayList<>();
        if (!news.isEmpty()) {
            changedBy(handle, news).forEach(row -> entries.add(entry(row)));
        }
        List<Journal.Entry> completed = imports.store(handle, epoch, page.imports()).stream()
                .map(Intake::entry)
                .toList();
        // Barriers, so that a reader who sees an import completed has seen all its cases, by whatever lane they came.
        journal.append(handle, lane, entries, completed);
    }

    /** Keeps what ingest-service no longer knows, and counts it: this may be the only copy of what a customer wrote. */
    @Override
    public long settle(Handle handle, int epoch) {
        return messages.countUntold(handle, epoch) + records.countUntold(handle, epoch);
    }

    private List<CaseRow> changedBy(Handle handle, News news) {
        // Met before they are named: whom the other lane meets at this moment is waited for, and can then be named.
        Set<UUID> met = customers.meet(handle, news.identities(), news.links());
        Set<UUID> named = customers.name(handle, news.namings());
        Collection<Opening> openings = news.openings();
        Set<UUID> touched = openings.stream().map(Opening::id).collect(toSet());
        if (!named.isEmpty()) {
            touched.addAll(casebook.casesOf(handle, named));
        }
        List<CaseRow> changed = retelling.retell(handle, openings, touched);
        customers.remember(handle, introduced(news, met, changed));
        return changed;
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

    private static Journal.Entry entry(CaseRow row) {
        return new Journal.Entry(CaseChanged.TYPE, row.id(), row.id(), row.version());
    }

    private static Journal.Entry entry(Completed completed) {
        return new Journal.Entry(CompletedImports.TYPE, completed.id(), completed.id(), completed.version());
    }
}
