package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** T07: PostgreSQL is killed under eight writers, and what they were told is stored is stored. */
@ExtendWith(FaultyHouse.Shared.class)
class DatabaseKilledTest {

    private static final Deque<Instant> KILLS = new ArrayDeque<>();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Product product;
    private final Sender sender;

    DatabaseKilledTest(FaultyHouse house) {
        this.product = house.product();
        this.sender = new Sender(product.origin(), product.machineToken());
    }

    @BeforeEach
    void behave(FaultyHouse house) {
        house.behave();
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheDatabaseIsKilled() throws Exception {
        assertThat(lostWhenKilled(account("kept"))).isEmpty();
    }

    /** Shows that a loss would be seen: this is how the same looks when commits are acknowledged before they are safe. */
    @Test
    @Tag("long")
    void nothingIsLostInThreeRoundsAndEachRoundWithoutSynchronousCommitLoses() throws Exception {
        for (Account account : accounts("long-kept", 3)) {
            assertThat(lostWhenKilled(account)).isEmpty();
        }
        List<Account> accounts = accounts("long-early", 3);
        acknowledgeEarly();
        try {
            for (Account account : accounts) {
                assertThat(lostWhenKilled(account)).isNotEmpty();
            }
        } finally {
            acknowledgeWhenSafe();
        }
    }

    private record Account(String round, String id) {}

    private Account account(String round) {
        return new Account(round, sender.account("killed-" + round, "chat"));
    }

    /** Registered while commits are safe: a loss of the account itself would end the writing. */
    private List<Account> accounts(String rounds, int number) {
        return IntStream.range(0, number)
                .mapToObj(nth -> account(rounds + "-" + nth))
                .toList();
    }

    /** Kills PostgreSQL under writers, and says which messages were acknowledged before and are not there afterwards. */
    private Set<String> lostWhenKilled(Account account) throws Exception {
        Set<String> acknowledged;
        try (Writers writers = new Writers(sender, account.id(), account.round())) {
            product.await(
                    PATIENCE, "much is written", () -> writers.acknowledged().size() > 300);
            awaitPatienceOfTheLauncher();
            product.killPostgres();
            acknowledged = writers.acknowledged();
            product.await(
                    PATIENCE,
                    "writing goes on by itself",
                    () -> writers.acknowledged().size() > acknowledged.size() + 50);
        }
        List<String> stored = stored(account.id());
        assertThat(stored).doesNotHaveDuplicates();
        Set<String> lost = new HashSet<>(acknowledged);
        stored.forEach(lost::remove);
        System.out.printf(
                "T07 %s: %,d acknowledged before the kill, %,d lost%n",
                account.round(), acknowledged.size(), lost.size());
        return lost;
    }

    /** The launcher gives up on a program that dies five times within a minute. */
    private static void awaitPatienceOfTheLauncher() throws InterruptedException {
        if (KILLS.size() == 4) {
            Instant end = KILLS.removeFirst().plusSeconds(65);
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()));
        }
        KILLS.addLast(Instant.now());
    }

    private List<String> stored(String account) {
        return Arrays.asList(product.sql(
                        "ingest",
                        "select string_agg(external_id, ',') from message where account_id = '" + account + "'")
                .split(","));
    }

    /** Also keeps what is written in memory for long, where a kill destroys it. */
    private void acknowledgeEarly() {
        product.administer(
                "alter system set synchronous_commit = off",
                "alter system set wal_writer_delay = '10s'",
                "alter system set wal_writer_flush_after = '64MB'",
                "select pg_reload_conf()");
        awaitSetting("off");
    }

    private void acknowledgeWhenSafe() {
        product.administer(
                "alter system reset synchronous_commit",
                "alter system reset wal_writer_delay",
                "alter system reset wal_writer_flush_after",
                "select pg_reload_conf()");
        awaitSetting("on");
    }

    private void awaitSetting(String value) {
        product.await(PATIENCE, "synchronous_commit is " + value, () -> product.sql("ingest", "show synchronous_commit")
                .equals(value));
    }
}
