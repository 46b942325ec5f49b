package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.acceptance.ChaosProxy.Fault.BLACK_HOLE;
import static org.evenhand.acceptance.ChaosProxy.Fault.DELAY;
import static org.evenhand.acceptance.ChaosProxy.Fault.DROP_RESPONSE;
import static org.evenhand.acceptance.ChaosProxy.Fault.RESET_MID_BODY;
import static org.evenhand.acceptance.ChaosProxy.Fault.RESET_ON_ACCEPT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** T01: on every hop of a message's path a fifth of the answers is lost after the work was done. */
@ExtendWith(FaultyHouse.Shared.class)
class LostResponsesTest {

    private static final Duration TO_DRAIN = Duration.ofSeconds(60);

    private final FaultyHouse house;
    private final Product product;

    LostResponsesTest(FaultyHouse house) {
        this.house = house;
        this.product = house.product();
    }

    @AfterEach
    void behave() {
        house.behave();
    }

    @Test
    void everyMessageIsThereOnceThoughAnswersAreLost() throws Exception {
        everyMessageIsThereOnce("storm", 2_000);
    }

    @Test
    @Tag("long")
    void everyOfTwentyThousandMessagesIsThereOnce() throws Exception {
        house.senders().inflict(BLACK_HOLE, 0.002);
        everyMessageIsThereOnce("great-storm", 20_000);
        assertThat(house.senders().inflicted(BLACK_HOLE)).isPositive();
    }

    private void everyMessageIsThereOnce(String brand, int messages) throws Exception {
        Sender sender = new Sender(house.senders().address(), product.machineToken());
        Storm storm = new Storm(sender, brand, messages);
        for (ChaosProxy hop : List.of(house.senders(), house.ingestFeed(), house.caseFeed())) {
            hop.inflict(DROP_RESPONSE, 0.2);
            hop.inflict(RESET_MID_BODY, 0.03);
            hop.inflict(RESET_ON_ACCEPT, 0.03);
            hop.inflict(DELAY, 0.03);
        }
        Map<String, Integer> heard = storm.rage(sender);

        assertThat(heard.keySet()).containsExactlyInAnyOrder("stored", "duplicate", "rejected");
        assertThat(heard.get("rejected")).isEqualTo(storm.broken());
        assertThat(heard.get("stored") + heard.get("duplicate")).isEqualTo(messages + storm.duplicates());
        assertThat(heard.get("stored"))
                .as("some were stored without anybody hearing of it")
                .isLessThan(messages);

        product.await(TO_DRAIN, "insight has counted every case", () -> factsOf(brand)
                .equals(storm.conversations() + " cases, " + storm.conversations() + " replies"));
        everyHopHasLostAnswers();
        balances(brand, storm);
    }

    private String factsOf(String brand) {
        return product.sql("insight", """
                select count(*) || ' cases, ' || coalesce(sum(public_replies), 0) || ' replies'
                from fact where brand = '%s'
                """.formatted(brand));
    }

    private void everyHopHasLostAnswers() {
        for (ChaosProxy hop : List.of(house.senders(), house.ingestFeed(), house.caseFeed())) {
            assertThat(hop.inflicted(DROP_RESPONSE)).isPositive();
        }
    }

    private void balances(String brand, Storm storm) {
        assertThat(product.sql("ingest", """
                        select string_agg(external_id, ',' order by external_id)
                        from message where account_id in (select id from channel_account where brand = '%s')
                        """.formatted(brand)))
                .as("what was acknowledged is stored, once")
                .isEqualTo(storm.ids());
        assertThat(product.sql("casework", """
                        select string_agg(message.external_id, ',' order by message.external_id)
                        from case_message message join service_case on service_case.id = message.case_id
                        where brand = '%s'
                        """.formatted(brand)))
                .as("what is stored belongs to a case, once")
                .isEqualTo(storm.ids());
        assertThat(product.sql("insight", """
                        select string_agg(channel || '=' || cases, ',' order by channel)
                        from (select channel, count(*) as cases from fact where brand = '%s' group by channel) counted
                        """.formatted(brand))).isEqualTo(storm.conversationsByChannel());
        assertThat(product.sql("ingest", """
                        select count(*) - count(distinct subject) from journal_event
                        where subject in (
                            select message.id from message join channel_account account on account.id = account_id
                            where brand = '%s')
                        """.formatted(brand)))
                .as("no message is told twice")
                .isEqualTo("0");
        for (String reader : List.of("casework", "insight")) {
            assertThat(product.sql(reader, "select count(*) from parked_event")).isEqualTo("0");
        }
    }
}
