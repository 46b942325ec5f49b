package org.evenhand.cases.intake;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.cases.casebook.Opening;
import org.evenhand.cases.customers.Customer;
import org.evenhand.cases.customers.Identity;
import org.evenhand.cases.customers.Link;

/** What a page told that was not known before. */
record News(List<MessageReceived> messages, List<CaseRecordReceived> records) {

    boolean isEmpty() {
        return messages.isEmpty() && records.isEmpty();
    }

    Collection<Opening> openings() {
        return distinct(
                Stream.concat(
                        records.stream().map(CaseRecordReceived::opening),
                        messages.stream().map(MessageReceived::opening)),
                Opening::id);
    }

    Collection<Identity> identities() {
        return distinct(messages.stream().flatMap(message -> message.identity().stream()), Identity::id);
    }

    /** The customers whom somebody names. */
    Stream<Customer> namedCustomers() {
        return Stream.concat(
                records.stream().flatMap(record -> record.customer().stream()),
                messages.stream().flatMap(message -> message.customer().stream()));
    }

    /** The customers of whom only the account is known, as far as they are among those newly met. */
    Stream<Customer> accountsAmong(Set<UUID> met) {
        return messages.stream()
                .flatMap(message -> message
                        .identity()
                        .filter(identity -> met.contains(identity.id()))
                        .map(identity -> new Customer(identity.id(), message.brand(), null))
                        .stream());
    }

    /** For each identity the first customer who was named for it, or else the one of whom only the account is known. */
    Collection<Link> links() {
        Map<UUID, Link> links = new HashMap<>();
        linksOf(messages.stream().filter(MessageReceived::namesCustomer))
                .forEach(link -> links.putIfAbsent(link.identityId(), link));
        linksOf(messages.stream()).forEach(link -> links.putIfAbsent(link.identityId(), link));
        return links.values();
    }

    List<Link> namings() {
        return links().stream().filter(link -> !link.restsOnAccountOnly()).toList();
    }

    private static Stream<Link> linksOf(Stream<MessageReceived> messages) {
        return messages.flatMap(message -> message.identity().map(message::link).stream());
    }

    private static <T> Collection<T> distinct(Stream<T> all, Function<T, UUID> id) {
        return all.collect(toMap(id, Function.identity(), (first, later) -> first))
                .values();
    }
}
