package org.evenhand.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Log-rank and trend tests of the classic data sets, recomputed from their rows; they stand outside this repository. */
class LogRankVectorsTest {

    private final Comparison comparison = new Comparison();
    private final LogRankComparison tests = new LogRankComparison(comparison);

    @ParameterizedTest
    @CsvSource({"veteran, status, 70", "lung, status, 26", "gehan, cens, 13", "colon_death, status, 66"})
    void groupsAreComparedAsRComparesThem(String name, String event, int numbers) {
        Vectors vectors = Vectors.shared();
        List<Map<String, String>> rows = vectors.rows(name);
        vectors.expected(name).get("tests").forEach(test -> compare(rows, event, test));
        comparison.finish(numbers);
    }

    private void compare(List<Map<String, String>> rows, String event, JsonNode test) {
        String id = test.get("id").textValue();
        JsonNode expected = test.get("expected");
        if (id.startsWith("logrank") || id.startsWith("peto")) {
            JsonNode parameters = test.get("params");
            tests.logRank(id, logRank(rows, event, parameters, groups(expected)), expected);
        } else if (id.startsWith("trend")) {
            List<String> groups = List.of("Obs", "Lev", "Lev+5FU");
            LogRank logRank = logRank(rows, event, test.get("params"), groups);
            tests.numbers(id, logRank, expected);
            tests.trend(id, logRank.trend(0, 1, 2).orElseThrow(), expected);
        }
    }

    private static List<String> groups(JsonNode expected) {
        List<String> groups = new ArrayList<>();
        expected.get("groups").forEach(group -> groups.add(group.asText()));
        return groups;
    }

    private static LogRank logRank(
            List<Map<String, String>> rows, String event, JsonNode parameters, List<String> groups) {
        String group = parameters.get("group").textValue();
        String stratum = parameters.path("strata").asText();
        Map<String, Map<String, List<Observation>>> cases = new TreeMap<>();
        rows.stream()
                .filter(row -> !"".equals(row.get(stratum)))
                .forEach(row -> cases.computeIfAbsent(row.getOrDefault(stratum, "all"), key -> new TreeMap<>())
                        .computeIfAbsent(row.get(group), key -> new ArrayList<>())
                        .add(new Observation(
                                Double.parseDouble(row.get("time")), Integer.parseInt(row.get(event)), 1)));
        Collection<Map<String, LifeTable>> strata =
                cases.values().stream().map(LogRankVectorsTest::tables).toList();
        return LogRank.of(
                strata.stream().map(tables -> RiskSets.of(groups, tables))::iterator,
                parameters.path("rho").asDouble(0));
    }

    private static Map<String, LifeTable> tables(Map<String, List<Observation>> cases) {
        Map<String, LifeTable> tables = new TreeMap<>();
        cases.forEach((group, observations) -> tables.put(group, LifeTable.of(observations)));
        return tables;
    }
}
