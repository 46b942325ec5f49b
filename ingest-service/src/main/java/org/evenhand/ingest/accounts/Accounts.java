package org.evenhand.ingest.accounts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The brands we serve and the places where their customers' messages arrive. */
@Singleton
public class Accounts {

    /** A registered channel account. */
    public record Account(UUID id, String brand, String channel, String handle) {}

    /** Who named a brand or an account first: what only imports name goes when the last of them is taken back. */
    public enum NamedBy {
        REQUEST,
        IMPORT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String REGISTER_BRANDS = """
            insert into brand (name, registered_at, named_by)
            select given.name, :now, :by
            from (select distinct name from unnest(:brands) as name) given order by given.name
            on conflict do nothing
            """;
    private static final String REGISTER_ACCOUNTS = """
            insert into channel_account (id, brand, channel, handle, registered_at, named_by)
            select id, brand, channel, handle, :now, :by
            from unnest(:ids, :brands, :channels, :handles) as account(id, brand, channel, handle) order by id
            on conflict do nothing
            """;
    // What an import named and somebody now asks for is no longer the import's alone.
    private static final String KEEP = """
            update channel_account set named_by = 'request' where id = any(:ids) and named_by = 'import' returning id
            """;

    private static final List<String> FORGET_UNUSED = List.of("""
            delete from channel_account account
            where named_by = 'import' and brand = any(:brands)
              and not exists (select 1 from seen where seen.account_id = account.id)
            """, """
            delete from brand
            where named_by = 'import' and name = any(:brands)
              and not exists (select 1 from channel_account account where account.brand = brand.name)
              and not exists (select 1 from case_record record where record.brand = brand.name)
              and not exists (select 1 from left_out_case missing where missing.brand = brand.name)
            """);

    private final Clock clock;

    Accounts(Clock clock) {
        this.clock = clock;
    }

    /** Registers the accounts that are not known yet, and their brands. */
    public void register(Handle handle, Set<AccountName> accounts, NamedBy by) {
        registerBrands(handle, accounts.stream().map(AccountName::brand).toList(), by);
        handle.createUpdate(REGISTER_ACCOUNTS)
                .bind("by", by.word())
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
        if (by == NamedBy.REQUEST) {
            keep(handle, accounts.stream().map(AccountName::id).toList());
        }
    }

    private static Set<UUID> keep(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(KEEP)
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(UUID.class)
                .set();
    }

    /** Registers the brands that are not known yet. */
    public void registerBrands(Handle handle, Collection<String> brands, NamedBy by) {
        handle.createUpdate(REGISTER_BRANDS)
                .bind("by", by.word())
                .bind("now", OffsetDateTime.now(clock))
                .bindArray("brands", String.class, brands.toArray())
                .execute();
    }

    /** Which of these accounts are registered. Those are in use from now on, and stay when imports are taken back. */
    public Set<UUID> registeredAmong(Handle handle, Collection<UUID> ids) {
        Map<UUID, String> namedBy = new HashMap<>();
        handle.createQuery("select id, named_by from channel_account where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .forEach(account -> namedBy.put(account.getKey(), account.getValue()));
        List<UUID> ofImports = namedBy.keySet().stream()
                .filter(id -> namedBy.get(id).equals(NamedBy.IMPORT.word()))
                .toList();
        if (!ofImports.isEmpty()) {
            namedBy.keySet().removeAll(ofImports);
            keep(handle, ofImports).forEach(id -> namedBy.put(id, NamedBy.REQUEST.word()));
        }
        return namedBy.keySet();
    }

    /**
     * Forgets what only imports named and of which nothing is left, among these brands. The caller has locked them.
     */
    public void forgetUnused(Handle handle, Collection<String> brands) {
        for (String statement : FORGET_UNUSED) {
            handle.createUpdate(statement)
                    .bindArray("brands", String.class, brands.toArray())
                    .execute();
        }
    }

    /** Keeps imports from storing until the end of the transaction. */
    public static void lock(Handle handle) {
        handle.execute("lock table brand, channel_account in share row exclusive mode");
    }

    List<Account> all(Handle handle) {
        return handle.createQuery(
                        "select id, brand, channel, handle from channel_account order by brand, channel, handle")
                .map(ConstructorMapper.of(Account.class))
                .list();
    }
}
