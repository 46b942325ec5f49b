package org.evenhand.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Events.author;
import static org.evenhand.cases.testing.Events.message;
import static org.evenhand.cases.testing.Events.namedCustomer;
import static org.evenhand.cases.testing.Events.ownCustomer;
import static org.evenhand.cases.testing.Events.record;
import static org.evenhand.cases.testing.Events.recordCase;
import static org.evenhand.cases.testing.Events.reply;
import static org.evenhand.cases.testing.Events.threadCase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.evenhand.cases.Case;
import org.evenhand.cases.testing.Books;
import org.evenhand.cases.testing.ProviderOfTests;
import org.evenhand.kit.feed.FeedReader;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WhoIsWhoTest {

    private static final String RAIL = "northway-rail";
    private static final UUID NAMED = namedCustomer(RAIL, "k-9");
    private static final UUID ACCOUNT = ownCustomer(RAIL, "u-4711");

    @Inject
    FeedReader reader;

    @Inject
    Intake intake;

    @Inject
    Jdbi jdbi;

    private Books books;

    @BeforeEach
    void empty() {
        books = new Books(jdbi);
        books.empty();
    }

    private void read(ObjectNode... events) {
        jdbi.useHandle(handle -> handle.execute("delete from feed_cursor"));
        try (ProviderOfTests provider = new ProviderOfTests(1_000).offer(events)) {
            reader.readingOf(intake, provider.address()).readOnce();
        }
        assertThat(books.strings("select reason from parked_event")).isEmpty();
    }

    private List<String> links() {
        return books.strings("""
                select customer_id || ' ' || evidence || case when unlinked_at is null then '' else ' (ended)' end
                from identity_link order by unlinked_at nulls last, identity_id
                """);
    }

    private UUID customerOf(UUID id) {
        return (UUID) books.serviceCase(id).get("customer_id");
    }

    @Test
    void anAccountAloneIsACustomer() {
        read(message(RAIL, "1", data -> {}));
        assertThat(links()).containsExactly(ACCOUNT + " their own account");
        assertThat(books.strings("select id || ' ' || coalesce(reference, '-') from customer"))
                .containsExactly(ACCOUNT + " -");
    }

    @Test
    void aLaterMessageNamesTheCustomerAndTheEarlierCaseFollows() {
        read(message(RAIL, "1", data -> {}));
        read(message(RAIL, "2", data -> data.put("customerId", "k-9")));
        String naming = books.strings("select message_id from case_message where external_id = '2'")
                .getFirst();
        assertThat(links())
                .containsExactly(ACCOUNT + " their own account (ended)", NAMED + " named by message " + naming);
        assertThat(customerOf(threadCase(RAIL, "1"))).isEqualTo(NAMED);
        assertThat(customerOf(threadCase(RAIL, "2"))).isEqualTo(NAMED);
        assertThat(books.serviceCase(threadCase(RAIL, "1"))).containsEntry("version", 2L);
        assertThat(books.count("journal_event")).isEqualTo(3);
    }

    @Test
    void aRecordNamesTheAccountWithWhichItsCaseBegan() {
        read(message(RAIL, "1", data -> {}), message(RAIL, "2", data -> data.put("caseId", "c-1")));
        read(record(RAIL, "c-1", data -> data.put("customerId", "k-9")));
        assertThat(links())
                .containsExactly(
                        ACCOUNT + " their own account (ended)",
                        NAMED + " named by import 5d2f7c1a-9b3e-4f6a-8c7d-1e2f3a4b5c6d");
        assertThat(customerOf(threadCase(RAIL, "1")))
                .as("the person's other case")
                .isEqualTo(NAMED);
        assertThat(books.strings("select reference from customer where id = '" + NAMED + "'"))
                .containsExactly("k-9");
    }

    @Test
    void ofTwoNamesTheFirstStaysUntilAPersonDecides() {
        read(message(RAIL, "1", data -> data.put("customerId", "k-9")));
        read(message(RAIL, "2", data -> data.put("customerId", "k-10")));
        assertThat(books.count("identity_link")).isEqualTo(1);
        assertThat(customerOf(threadCase(RAIL, "1"))).isEqualTo(NAMED);
        assertThat(customerOf(threadCase(RAIL, "2")))
                .as("its own message says so")
                .isEqualTo(namedCustomer(RAIL, "k-10"));
    }

    @Test
    void aLinkThatWasEndedLeavesItsHistory() {
        read(message(RAIL, "1", data -> data.put("customerId", "k-9")));
        jdbi.useHandle(handle -> handle.execute(
                "update identity_link set unlinked_at = now() + interval '1 minute', unlinked_by = 'ada'"));
        read(message(RAIL, "2", data -> {}));
        assertThat(links()).hasSize(2).last().isEqualTo(ACCOUNT + " their own account");
    }

    @Test
    void whoAnswersForUsIsNoCustomer() {
        read(reply(RAIL, "1", "1", "2026-03-01T10:00:00Z", "Hello"));
        assertThat(books.count("identity")).isZero();
        UUID id = threadCase(RAIL, "1");
        assertThat(books.serviceCase(id))
                .containsEntry("customer_id", Case.unknownCustomerOf(id))
                .containsEntry("arrived_at", null);
    }

    @Test
    void anAuthorWhomTheChannelDoesNotNameIsOneCustomerPerCase() {
        read(message(RAIL, "1", data -> author(data, null)), record(RAIL, "c-1", data -> data.putNull("customerId")));
        assertThat(customerOf(threadCase(RAIL, "1"))).isEqualTo(Case.unknownCustomerOf(threadCase(RAIL, "1")));
        assertThat(customerOf(recordCase(RAIL, "c-1"))).isEqualTo(Case.unknownCustomerOf(recordCase(RAIL, "c-1")));
        assertThat(books.count("customer")).isEqualTo(2);
    }
}
