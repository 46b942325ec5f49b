package org.evenhand.insight.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.evenhand.kit.testing.Calls.asMachine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.RoundingMode;

/** Reports as the API answers them. */
class Reports {

    private static final double SIX_DECIMALS = 0.0000005;

    private Reports() {}

    static JsonNode of(String brand) {
        return of(brand, "");
    }

    static JsonNode of(String brand, String more) {
        String body = asMachine()
                .get("/api/reports/channels?brand=" + brand + more)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(body, unreadable);
        }
    }

    /** The only channel of a brand's report. */
    static JsonNode onlyChannelOf(String brand) {
        JsonNode channels = of(brand).get("channels");
        assertThat(channels).hasSize(1);
        return channels.get(0);
    }

    static JsonNode channel(JsonNode report, String source) {
        for (JsonNode channel : report.get("channels")) {
            if (channel.get("source").asText().equals(source)) {
                return channel;
            }
        }
        throw new AssertionError("no source " + source);
    }

    static JsonNode within(JsonNode times, String horizon) {
        for (JsonNode share : times.get("within")) {
            if (share.get("horizon").asText().equals(horizon)) {
                return share;
            }
        }
        throw new AssertionError("no horizon " + horizon);
    }

    static void assertShare(JsonNode times, String horizon, double share) {
        assertNumber(within(times, horizon).get("share"), share);
    }

    static void assertShare(JsonNode times, String horizon, double share, double low, double high) {
        assertShare(times, horizon, share);
        assertNumber(within(times, horizon).get("low"), low);
        assertNumber(within(times, horizon).get("high"), high);
    }

    static void assertNumber(JsonNode number, double expected) {
        assertThat(number.isNumber()).as("%s is a number", number).isTrue();
        assertThat(number.doubleValue()).isCloseTo(expected, offset(SIX_DECIMALS));
    }

    static void assertUnknown(JsonNode share, String reason) {
        assertThat(share.get("share").isNull()).isTrue();
        assertThat(share.get("low").isNull()).isTrue();
        assertThat(share.get("reason").asText()).isEqualTo(reason);
    }

    /** A share with its interval, in percent with so many decimals. */
    static String percent(JsonNode share, int decimals) {
        return share.isNumber()
                ? share.decimalValue()
                        .movePointRight(2)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : "%s [%s, %s]"
                        .formatted(
                                percent(share.get("share"), decimals),
                                percent(share.get("low"), decimals),
                                percent(share.get("high"), decimals));
    }
}
