package org.evenhand.statistics.check.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.evenhand.statistics.check.Inputs;
import org.evenhand.statistics.check.Unusable;

/** The tests of a file, for those that continue another one. */
public record Siblings(JsonNode tests) {

    /** The parameters of another test. */
    Inputs params(String id) {
        return stream(tests)
                .filter(test -> test.path("id").asText().equals(id))
                .findFirst()
                .map(test -> new Inputs("params of " + id, test.path("params")))
                .orElseThrow(() -> new Unusable("the test %s, which this one continues, is missing".formatted(id)));
    }

    /** The order in which another test names its strata. */
    Comparator<String> orderOfStrata(String id) {
        return stream(tests)
                .filter(test -> test.path("id").asText().equals(id))
                .findFirst()
                .map(test -> CaseTest.orderOf(
                        stream(test.path("expected").path("by_stratum"))
                                .map(part -> part.path("stratum").asText())
                                .toList()))
                .orElse(Comparator.naturalOrder());
    }

    /**
     * The shares whose quantiles are asked for. Only the results name them, again and again, so what most of them say counts:
     * one that differs is then one difference.
     */
    double[] quantileShares() {
        Map<List<Double>, Integer> votes = new LinkedHashMap<>();
        tests.findValues("quantiles")
                .forEach(quantiles -> votes.merge(
                        stream(quantiles)
                                .map(each -> each.path("p").asDouble())
                                .toList(),
                        1,
                        Integer::sum));
        return votes.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .stream()
                .flatMap(each -> each.getKey().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
