package org.evenhand.cases.customers;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.cases.casebook.Imports.Told;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Takes back what imports said of customers: who is who is then believed on what is left. */
@Singleton
public class CustomersOfImports {

    /** Who is named for an account by the first of its messages that names somebody; null if none does. */
    public record Naming(UUID identityId, String brand, String customerReference, UUID importId, UUID messageId) {

        Link link() {
            return customer()
                    .map(customer -> Link.named(identityId, customer, importId, messageId))
                    .orElseGet(() -> Link.toItself(identityId));
        }

        private Optional<Customer> customer() {
            return Optional.ofNullable(customerReference).map(reference -> Customer.named(brand, reference));
        }

        Customer believed() {
            return customer().orElseGet(() -> new Customer(identityId, brand, null));
        }
    }

    // A record names an account only together with the message with which its case began: either may be gone.
    private static final String UNLINK = """
            delete from identity_link
            where identity_id in (
                select identity_id from identity_link where evidence = any(:evidences)
                union all
                select link.identity_id
                from identity_link link
                join identity on identity.id = link.identity_id and identity.brand = any(:brands)
                join customer on customer.id = link.customer_id
                where link.unlinked_at is null and link.linked_by = 'case-service' and link.customer_id <> link.identity_id
                  and not exists (
                        select 1 from case_message message
                        where message.identity_id = link.identity_id
                          and message.customer_reference = customer.reference)
                  and not exists (
                        select 1 from case_message message join case_record record on record.case_id = message.case_id
                        where message.identity_id = link.identity_id
                          and record.content ->> 'customerId' = customer.reference))
            returning identity_id
            """;
    private static final String NAMINGS = """
            with first as (
                select distinct on (identity_id) identity_id, customer_reference, import_id, message_id
                from case_message where identity_id = any(:identities) and customer_reference is not null
                order by identity_id, sent_at, external_id)
            select identity.id as identity_id, identity.brand, first.customer_reference, first.import_id, first.message_id
            from identity left join first on first.identity_id = identity.id
            where identity.id = any(:identities)
            """;
    private static final List<String> FORGET_UNUSED = List.of("""
            with silent as (
                delete from identity
                where brand = any(:brands)
                  and not exists (select 1 from case_message message where message.identity_id = identity.id)
                returning id)
            delete from identity_link using silent where identity_link.identity_id = silent.id
            """, """
            delete from customer
            where brand = any(:brands)
              and not exists (select 1 from service_case held where held.customer_id = customer.id)
              and not exists (select 1 from identity_link link where link.customer_id = customer.id)
              and not exists (
                    select 1 from case_message message join service_case held on held.id = message.case_id
                    where held.brand = customer.brand and message.customer_reference = customer.reference)
            """);

    private final Customers customers;

    CustomersOfImports(Customers customers) {
        this.customers = customers;
    }

    /** Keeps others from introducing anybody until the end of the transaction. Whoever takes back does this first. */
    public void lock(Handle handle) {
        handle.execute("lock table identity, identity_link, customer in share row exclusive mode");
    }

    /** Links accounts anew whose links rest on what these imports said, which they say no more. Says which they are. */
    public Set<UUID> linkAnew(Handle handle, Collection<Told> takenBack) {
        if (takenBack.isEmpty()) {
            return Set.of();
        }
        Set<UUID> unlinked = handle.createQuery(UNLINK)
                .bindArray(
                        "evidences",
                        String.class,
                        takenBack.stream()
                                .map(told -> Link.evidenceOf(told.id()))
                                .toArray())
                .bindArray("brands", String.class, brands(takenBack))
                .mapTo(UUID.class)
                .set();
        List<Naming> namings = handle.createQuery(NAMINGS)
                .bindArray("identities", UUID.class, unlinked.toArray())
                .map(ConstructorMapper.of(Naming.class))
                .list();
        customers.meet(handle, List.of(), namings.stream().map(Naming::link).toList());
        customers.remember(handle, namings.stream().map(Naming::believed).collect(toSet()));
        return unlinked;
    }

    /** Forgets accounts that say nothing any more, and customers of whom nothing is left, of the brands of these imports. */
    public void forgetUnused(Handle handle, Collection<Told> takenBack) {
        if (takenBack.isEmpty()) {
            return;
        }
        FORGET_UNUSED.forEach(statement -> handle.createUpdate(statement)
                .bindArray("brands", String.class, brands(takenBack))
                .execute());
    }

    private static Object[] brands(Collection<Told> takenBack) {
        return takenBack.stream().flatMap(Told::brands).distinct().toArray();
    }
}
