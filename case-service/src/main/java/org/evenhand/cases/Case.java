package org.evenhand.cases;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.cases.handoffs.AsksForPrivate;
import org.evenhand.cases.handoffs.PublicReplies;
import org.evenhand.kit.database.NameBasedId;

/**
 * One need of one customer. Always made anew from all that is known of it, so that the order in which records and messages
 * reach us cannot matter.
 */
public record Case(
        UUID id,
        String brand,
        String reference,
        UUID customerId,
        Entry entry,
        Clocks clocks,
        Observation observation,
        PublicReplies replies,
        Integer transfers,
        BigDecimal compensation,
        String outcome,
        Boolean timely) {

    /** The case as its record, if there is one, and its messages tell it. A record wins for what it states. */
    public static Case of(
            UUID id,
            String brand,
            String reference,
            Optional<CaseRecord> record,
            Conversation conversation,
            AsksForPrivate patterns) {
        return new Case(
                id,
                brand,
                reference,
                customerOf(id, brand, record, conversation),
                Entry.of(record, conversation),
                Clocks.of(record, conversation),
                Observation.of(record, conversation),
                PublicReplies.of(conversation.publicReplies(), patterns),
                record.map(CaseRecord::transfers).orElse(null),
                record.map(CaseRecord::compensation).orElse(null),
                record.map(CaseRecord::outcome).orElse(null),
                record.map(CaseRecord::timely).orElse(null));
    }

    /** The customer of a case of which nobody knows more than that somebody asked. */
    public static UUID unknownCustomerOf(UUID caseId) {
        return NameBasedId.of("customer of case", caseId.toString());
    }

    /** The customer whom the company names so, on whatever channel. */
    public static UUID customerNamed(String brand, String reference) {
        return NameBasedId.of("customer", brand, reference);
    }

    private static UUID customerOf(UUID id, String brand, Optional<CaseRecord> record, Conversation conversation) {
        Optional<Message> first = conversation.firstOfCustomer();
        return record.map(CaseRecord::customerReference)
                .or(() -> first.map(Message::customerReference))
                .map(reference -> customerNamed(brand, reference))
                .or(() -> first.map(Message::linkedCustomerId))
                .or(() -> first.map(Message::identityId))
                .orElseGet(() -> unknownCustomerOf(id));
    }
}
