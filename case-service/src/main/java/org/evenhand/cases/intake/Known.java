package org.evenhand.cases.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.cases.Case;
import org.evenhand.cases.Conversation;
import org.evenhand.cases.Message;
import org.evenhand.cases.casebook.CaseRow;
import org.evenhand.cases.casebook.Opening;
import org.evenhand.cases.customers.Customer;
import org.evenhand.cases.customers.Link;
import org.evenhand.cases.handoffs.AsksForPrivate;

/** All that is known of some cases, those held in the book and those heard of for the first time. */
record Known(
        List<CaseRow> held,
        List<Opening> missing,
        Map<UUID, CaseRecordReceived> records,
        Map<UUID, Conversation> conversations) {

    List<CaseRow> opened(AsksForPrivate patterns) {
        return missing.stream()
                .filter(opening -> isKnown(opening.id()))
                .map(opening -> CaseRow.opened(told(opening, patterns)))
                .toList();
    }

    List<CaseRow> changed(AsksForPrivate patterns) {
        return held.stream()
                .filter(row -> isKnown(row.id()))
                .flatMap(row -> row.changedTo(told(row.opening(), patterns)).stream())
                .toList();
    }

    /** The cases in the book of which nothing is known any more. */
    List<CaseRow> emptied() {
        return held.stream().filter(row -> !isKnown(row.id())).toList();
    }

    private boolean isKnown(UUID id) {
        return records.containsKey(id) || conversations.containsKey(id);
    }

    private Case told(Opening opening, AsksForPrivate patterns) {
        return Case.of(
                opening.id(),
                opening.brand(),
                opening.reference(),
                recordOf(opening.id()).map(CaseRecordReceived::record),
                conversationOf(opening.id()),
                patterns);
    }

    /** A record that names its customer names the account with which the case began. */
    List<Link> namings() {
        return Stream.concat(held.stream().map(CaseRow::opening), missing.stream())
                .flatMap(opening -> naming(opening.id()).stream())
                .toList();
    }

    private Optional<Link> naming(UUID id) {
        Optional<UUID> unnamed = conversationOf(id)
                .firstOfCustomer()
                .filter(first ->
                        first.identityId() != null && first.identityId().equals(first.linkedCustomerId()))
                .map(Message::identityId);
        return recordOf(id).flatMap(record -> record.customer()
                .flatMap(customer -> unnamed.map(identity -> link(identity, customer, record))));
    }

    private static Link link(UUID identity, Customer customer, CaseRecordReceived record) {
        return Link.named(identity, customer, record.importId(), record.id());
    }

    private Optional<CaseRecordReceived> recordOf(UUID id) {
        return Optional.ofNullable(records.get(id));
    }

    private Conversation conversationOf(UUID id) {
        return conversations.getOrDefault(id, Conversation.NONE);
    }
}
