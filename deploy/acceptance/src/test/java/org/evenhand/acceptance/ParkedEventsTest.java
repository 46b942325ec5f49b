package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** T10: what one service cannot take is put aside, shown to those who run it, and taken when they say so. */
@ExtendWith(FaultyHouse.Shared.class)
class ParkedEventsTest {

    private static final String BRAND = "poisoned";
    private static final String PAGE = "/parked-events/case-service";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern REPLAY = Pattern.compile("action=\"(" + PAGE + "/[^/\"]+/replay)\"");

    private final Product product;

    ParkedEventsTest(FaultyHouse house) {
        this.product = house.product();
    }

    @AfterEach
    void cure() {
        product.change("casework", "alter table case_message drop constraint if exists no_poison");
    }

    @Test
    void aMessageThatAlwaysFailsIsParkedShownAndReplayedAndHoldsNoOtherUp() {
        product.change(
                "casework",
                "alter table case_message add constraint no_poison check (external_id <> 'poison') not valid");
        Sender sender = new Sender(product.origin(), product.machineToken());
        String account = sender.account(BRAND, "email");
        // The first is the poison; every second of the others stands in its conversation.
        sender.untilTaken(
                IntStream.range(0, 1_000).mapToObj(nth -> message(account, nth)).toList());

        product.await(PATIENCE, "the others are cases and facts", () -> cases().equals("999") && facts().equals("501"));
        product.await(PATIENCE, "the poison is parked", () -> parked().equals("1"));
        assertThat(product.get("/api" + PAGE, true).body()).contains("\"parked\":1", "no_poison", "\"attempts\":4");
        assertThat(product.runs("status").out())
                .contains("case-service has put aside 1 event", product.origin() + PAGE);

        Browser browser = new Browser(product.origin());
        assertThat(browser.open(PAGE).uri().getPath()).isEqualTo("/sign-in");
        HttpResponse<String> page =
                browser.submit("/sign-in/check", Map.of("name", "admin", "password", product.secret("admin.password")));
        assertThat(page.uri().getPath()).isEqualTo(PAGE);
        assertThat(page.body()).contains("violates check constraint");
        assertThat(browser.open("/parked-events/insight-service").body()).contains("Nothing is parked");

        cure();
        Matcher replay = REPLAY.matcher(page.body());
        assertThat(replay.find()).isTrue();
        assertThat(browser.submit(replay.group(1), Map.of()).body())
                .contains("1 event was replayed.", "Nothing is parked", "Taken by admin on");
        assertThat(cases()).isEqualTo("1000");
        assertThat(parked()).isEqualTo("0");
    }

    private static ObjectNode message(String account, int nth) {
        ObjectNode message = Sender.message(account, nth == 0 ? "poison" : "good-" + nth);
        return nth % 2 == 0 ? message.put("thread", "poison") : message;
    }

    private String cases() {
        return product.sql("casework", "select count(*) from case_message where account = '@" + BRAND + "'");
    }

    private String facts() {
        return product.sql("insight", "select count(*) from fact where brand = '" + BRAND + "'");
    }

    private String parked() {
        return product.sql("casework", "select count(*) from parked_event");
    }
}
