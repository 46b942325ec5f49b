package org.evenhand.cases.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.cases.Audience;
import org.evenhand.cases.AuthorKind;
import org.evenhand.cases.Channel;
import org.evenhand.cases.Direction;
import org.evenhand.cases.casebook.Opening;
import org.evenhand.cases.customers.Customer;
import org.evenhand.cases.customers.Identity;
import org.evenhand.cases.customers.Link;
import org.evenhand.kit.database.NameBasedId;

/** What this service uses of ingest-service's event message.received. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MessageReceived(
        UUID id,
        long version,
        String brand,
        Account account,
        String externalId,
        Direction direction,
        Audience audience,
        Author author,
        String customerId,
        String caseId,
        String thread,
        String language,
        String text,
        Instant time,
        @JsonProperty("import") UUID importId) {

    static final String TYPE = "message.received";

    /** The channel account where it arrived or from which it was sent. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Account(UUID id, Channel channel, String handle) {}

    /** Who wrote it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Author(String externalId, AuthorKind kind, String name, Long reach) {}

    /** The case of the record that it names, or else of its thread. */
    UUID caseUuid() {
        return caseId == null
                ? NameBasedId.of("thread", account.id().toString(), thread)
                : NameBasedId.of("case", brand, caseId);
    }

    Opening opening() {
        return new Opening(caseUuid(), brand, caseId == null ? thread : caseId);
    }

    /** The account of a customer who wrote it; what our side or a program writes introduces nobody. */
    Optional<Identity> identity() {
        boolean isCustomers = direction == Direction.INBOUND && author.kind() == AuthorKind.PERSON;
        return isCustomers && author.externalId() != null
                ? Optional.of(Identity.of(brand, account.channel(), author.externalId()))
                : Optional.empty();
    }

    boolean namesCustomer() {
        return customerId != null;
    }

    Link link(Identity identity) {
        return namesCustomer()
                ? Link.named(identity.id(), Customer.named(brand, customerId), importId, id)
                : Link.toItself(identity);
    }

    /** The customer whom it names. */
    Optional<Customer> customer() {
        return Optional.ofNullable(customerId).map(name -> Customer.named(brand, name));
    }
}
