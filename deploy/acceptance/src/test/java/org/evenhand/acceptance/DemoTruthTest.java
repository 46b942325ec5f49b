package org.evenhand.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.local.demo.Demo;
import org.evenhand.local.demo.DemoFiles;
import org.evenhand.local.demo.Expectation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reports say of the demo what is true of it, as far as chance allows; the truth is computed by what draws the demo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(FaultyHouse.Shared.class)
class DemoTruthTest {

    private static final List<String> HORIZONS = List.of("PT1H", "PT10H", "PT24H");

    private JsonNode report;
    private WithinNeeds needs;

    /** The records alone: they state the answers, and the messages take most of a minute. */
    @BeforeAll
    void load(FaultyHouse house) throws IOException {
        house.behave();
        DemoFiles demo = Demo.generate(Path.of("target", "demo").toAbsolutePath());
        Product product = house.product();
        product.runs("import", demo.cases().toString(), "--as", "cases");
        report = product.report(demo.brand());
        needs = WithinNeeds.of(product, demo.brand(), "mailbox", "x-post", "travel-centre", "hotline");
    }

    @Test
    void theSharesOfEveryChannelLieWhereTheTruthPutsThem() {
        assertThat(missedAt("PT24H")).isEmpty();
        // Of 24 intervals of 95 % about one misses; which one, the demo's seed has settled for good.
        assertThat(HORIZONS.stream().flatMap(horizon -> missedAt(horizon).stream()))
                .hasSizeLessThanOrEqualTo(2);
    }

    private List<String> missedAt(String horizon) {
        List<String> missed = new ArrayList<>();
        expectedBySource(horizon).forEach((source, expected) -> {
            JsonNode share = answeredWithin(source, horizon);
            if (expected < share.get("low").asDouble()
                    || expected > share.get("high").asDouble()) {
                missed.add("%s of %s: %.4f is expected, %s reported".formatted(horizon, source, expected, share));
            }
        });
        return missed;
    }

    private static Map<String, Double> expectedBySource(String horizon) {
        List<Expectation> all = Expectation.answeredWithin(Duration.parse(horizon));
        Map<String, Integer> cases =
                all.stream().collect(groupingBy(Expectation::source, summingInt(Expectation::cases)));
        return all.stream()
                .collect(groupingBy(
                        Expectation::source,
                        summingDouble(each -> each.share() * each.cases() / cases.get(each.source()))));
    }

    @Test
    void aPostOnXLooksSlowerThanAnEmailAndIsFavouredWithinEveryNeed() {
        assertThat(answeredWithin("x-post", "PT24H").get("high").asDouble())
                .isLessThan(answeredWithin("mailbox", "PT24H").get("low").asDouble());
        WithinNeeds.Difference favour = needs.difference("x-post", "mailbox");
        assertThat(favour.low()).as(favour.toString()).isPositive();
        assertThat(favour.holdsTheTruth()).as(favour.toString()).isTrue();
    }

    @Test
    void theTravelCentreLooksFasterThanAnEmailAndTreatsNobodyBetter() {
        assertThat(answeredWithin("travel-centre", "PT24H").get("low").asDouble())
                .isGreaterThan(answeredWithin("mailbox", "PT24H").get("high").asDouble());
        WithinNeeds.Difference none = needs.difference("travel-centre", "mailbox");
        assertThat(none.low()).as(none.toString()).isNegative();
        assertThat(none.high()).as(none.toString()).isPositive();
        assertThat(none.holdsTheTruth()).as(none.toString()).isTrue();
    }

    @Test
    void theHotlineIsFavouredAndLooksIt() {
        WithinNeeds.Difference favour = needs.difference("hotline", "mailbox");
        assertThat(favour.low()).as(favour.toString()).isPositive();
        assertThat(favour.holdsTheTruth()).as(favour.toString()).isTrue();
    }

    private JsonNode answeredWithin(String source, String horizon) {
        for (JsonNode channel : report.get("channels")) {
            if (channel.get("source").asText().equals(source)) {
                for (JsonNode share : channel.get("answered").get("within")) {
                    if (share.get("horizon").asText().equals(horizon)) {
                        return share;
                    }
                }
            }
        }
        throw new AssertionError("The report says nothing of " + source + " within " + horizon);
    }
}
