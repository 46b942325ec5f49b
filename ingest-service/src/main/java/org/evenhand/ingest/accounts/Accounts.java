package org.evenhand.ingest.accounts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The brands we serve and the places where their customers' messages arrive. */
@Singleton
public class Accounts {

    /** A registered channel account. */
    public record Account(UUID id, String brand, String channel, String handle) {}

    private static final String REGISTER_BRANDS = """
            insert into brand (name, registered_at)
            select given.name, :now from (select distinct name from unnest(:brands) as name) given order by given.name
            on conflict do nothing
            """;
    private static final String REGISTER_ACCOUNTS = """
            insert into channel_account (id, brand, channel, handle, registered_at)
            select id, brand, channel, handle, :now
            from unnest(:ids, :brands, :channels, :handles) as account(id, brand, channel, handle) order by id
            on conflict do nothing
            """;

    private final Clock clock;

    Accounts(Clock clock) {
        this.clock = clock;
    }

    /** Registers the accounts that are not known yet, and their brands. */
    public void register(Handle handle, Set<AccountName> accounts) {
        registerBrands(handle, accounts.stream().map(AccountName::brand).toList());
        handle.createUpdate(REGISTER_ACCOUNTS)
                .bind("now", OffsetDateTime.now(clock))
                .bindArray(
                        "ids",
                        UUID.class,
                        accounts.stream().map(AccountName::id).toArray())
                .bindArray(
                        "brands",
                        String.class,
                        accounts.stream().map(AccountName::brand).toArray())
                .bindArray(
                        "channels",
                        String.class,
                        accounts.stream()
                                .map(account -> account.channel().word())
                                .toArray())
                .bindArray(
                        "handles",
                        String.class,
                        accounts.stream().map(AccountName::handle).toArray())
                .execute();
    }

    /** Registers the brands that are not known yet. */
    public void registerBrands(Handle handle, Collection<String> brands) {
        handle.createUpdate(REGISTER_BRANDS)
                .bind("now", OffsetDateTime.now(clock))
                .bindArray("brands", String.class, brands.toArray())
                .execute();
    }

    /** Which of these accounts are registered. */
    public Set<UUID> registeredAmong(Handle handle, Collection<UUID> ids) {
        return handle.createQuery("select id from channel_account where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(UUID.class)
                .set();
    }

    List<Account> all(Handle handle) {
        return handle.createQuery(
                        "select id, brand, channel, handle from channel_account order by brand, channel, handle")
                .map(ConstructorMapper.of(Account.class))
                .list();
    }
}
