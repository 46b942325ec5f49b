package org.evenhand.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.local.demo.Expectation;

/** The demo's cases by source and need (topic and severity), as the API tells them: how many were answered within a day. */
class WithinNeeds {

    private static final Duration DAY = Duration.ofHours(24);
    /** Cases that arrived later were not watched for a whole day. */
    private static final String LAST_ARRIVAL = "2026-10-31T00:00:00Z";

    private static final double NORMAL_95 = 1.959964;

    /** A difference of shares, over needs, with what the truth says it should be. */
    record Difference(double estimate, double low, double high, double truth) {
        boolean holdsTheTruth() {
            return low <= truth && truth <= high;
        }
    }

    private static class Tally {
        private int cases;
        private int answered;

        private double share() {
            return (double) answered / cases;
        }

        private double variance() {
            return share() * (1 - share()) / cases;
        }
    }

    private final Map<String, Map<String, Tally>> bySource = new HashMap<>();
    private final Map<String, Double> truth = Expectation.answeredWithin(DAY).stream()
            .collect(Collectors.toMap(each -> each.source() + need(each.topic(), each.severity()), Expectation::share));

    private WithinNeeds() {}

    static WithinNeeds of(Product product, String brand, String... sources) {
        WithinNeeds needs = new WithinNeeds();
        for (String source : sources) {
            String path = "/api/cases?brand=" + brand + "&source=" + source + "&to=" + LAST_ARRIVAL + "&limit=200";
            JsonNode page = needs.add(source, product.get(path, true).body());
            while (!page.get("next").isNull()) {
                page = needs.add(
                        source,
                        product.get(path + "&after=" + page.get("next").asText(), true)
                                .body());
            }
        }
        return needs;
    }

    private JsonNode add(String source, String body) {
        try {
            JsonNode page = new ObjectMapper().readTree(body);
            for (JsonNode each : page.get("cases")) {
                Tally tally = bySource.computeIfAbsent(source, name -> new TreeMap<>())
                        .computeIfAbsent(
                                need(
                                        each.get("topic").asText(),
                                        each.get("severity").asText()),
                                need -> new Tally());
                tally.cases++;
                if (isAnsweredWithinADay(each)) {
                    tally.answered++;
                }
            }
            return page;
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(body, unreadable);
        }
    }

    private static boolean isAnsweredWithinADay(JsonNode each) {
        if (!each.hasNonNull("answeredAt")) {
            return false;
        }
        Instant arrived = Instant.parse(each.get("arrivedAt").asText());
        return !Instant.parse(each.get("answeredAt").asText()).isAfter(arrived.plus(DAY));
    }

    private static String need(String topic, String severity) {
        return " " + topic + " " + severity;
    }

    /** The difference within needs, weighted as Mantel and Haenszel do, so that no mix of needs can make or hide it. */
    Difference difference(String one, String other) {
        double weights = 0;
        double sum = 0;
        double variance = 0;
        double expected = 0;
        for (Map.Entry<String, Tally> each : bySource.get(one).entrySet()) {
            Tally ours = each.getValue();
            Tally theirs = bySource.get(other).get(each.getKey());
            if (theirs == null) {
                continue;
            }
            double weight = (double) ours.cases * theirs.cases / (ours.cases + theirs.cases);
            weights += weight;
            sum += weight * (ours.share() - theirs.share());
            variance += weight * weight * (ours.variance() + theirs.variance());
            expected += weight * (truth.get(one + each.getKey()) - truth.get(other + each.getKey()));
        }
        double half = NORMAL_95 * Math.sqrt(variance) / weights;
        return new Difference(sum / weights, sum / weights - half, sum / weights + half, expected / weights);
    }
}
