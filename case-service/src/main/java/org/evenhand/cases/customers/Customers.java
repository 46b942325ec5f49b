package org.evenhand.cases.customers;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.cases.casebook.Rows;
import org.jdbi.v3.core.Handle;

/** Who is who: customers, their identities and the evidence that links them. */
@Singleton
public class Customers {

    private static final String MEET = """
            with met as (
                insert into identity
                select id, brand, channel, external_id, :now
                from json_populate_recordset(cast(null as identity), cast(:identities as json))
                order by id
                on conflict do nothing)
            insert into identity_link (identity_id, customer_id, evidence, linked_by, linked_at)
            select identity_id, customer_id, evidence, 'case-service', :now
            from json_populate_recordset(cast(null as identity_link), cast(:links as json))
            order by identity_id
            on conflict do nothing
            returning customer_id
            """;
    // Only a link that rested on nothing but the account gives way. Between two names a person must decide.
    private static final String END_LINKS_TO_ITSELF = """
            update identity_link as held
            set unlinked_by = 'case-service', unlinked_at = greatest(:now, held.linked_at)
            from json_populate_recordset(cast(null as identity_link), cast(:links as json)) as given
            where held.identity_id = given.identity_id and held.unlinked_at is null
              and held.customer_id = held.identity_id
            returning held.identity_id
            """;
    private static final String LOCK = "select id from identity where id = any(:ids) order by id for no key update";
    private static final String REMEMBER = """
            insert into customer
            select id, brand, reference, :now
            from json_populate_recordset(cast(null as customer), cast(:customers as json))
            order by id
            on conflict do nothing
            """;

    private final Rows rows;
    private final Clock clock;

    Customers(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Links identities to the customers who were named for them, where they were linked to nobody but themselves. Says
     * which identities these were, for their cases now have another customer.
     */
    public Set<UUID> name(Handle handle, Collection<Link> links) {
        if (links.isEmpty()) {
            return Set.of();
        }
        lock(handle, links.stream().map(Link::identityId));
        Set<UUID> freed = handle.createQuery(END_LINKS_TO_ITSELF)
                .bind("now", now())
                .bind("links", rows.of(links))
                .mapTo(UUID.class)
                .set();
        meet(
                handle,
                List.of(),
                links.stream().filter(link -> freed.contains(link.identityId())).collect(toSet()));
        return freed;
    }

    /**
     * Stores identities that are new, with their links; who is linked already stays so. Says to which customers there are
     * new links. The identities stay locked until the commit, so that nobody tells a case by a link that is just ending.
     */
    public Set<UUID> meet(Handle handle, Collection<Identity> identities, Collection<Link> links) {
        if (links.isEmpty()) {
            return Set.of();
        }
        Set<UUID> met = handle.createQuery(MEET)
                .bind("now", now())
                .bind("identities", rows.of(identities))
                .bind("links", rows.of(links))
                .mapTo(UUID.class)
                .set();
        lock(handle, identities.stream().map(Identity::id));
        return met;
    }

    private static void lock(Handle handle, Stream<UUID> identities) {
        handle.createQuery(LOCK)
                .bindArray("ids", UUID.class, identities.toArray())
                .mapTo(UUID.class)
                .list();
    }

    /** Stores customers who are new. */
    public void remember(Handle handle, Collection<Customer> customers) {
        if (customers.isEmpty()) {
            return;
        }
        handle.createUpdate(REMEMBER)
                .bind("now", now())
                .bind("customers", rows.of(customers))
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
