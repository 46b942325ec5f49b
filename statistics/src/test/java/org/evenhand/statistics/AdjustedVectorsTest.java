package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons within strata, against R: standardised curves and means, Mantel-Haenszel, Kitagawa, crude rates. */
class AdjustedVectorsTest {

    private static final long DAY = 86_400;

    private final Comparison comparison = new Comparison();

    @ParameterizedTest
    @CsvSource({"setA, 335", "setB, 335", "setC, 558"})
    void caseSetsAgreeWithR(String name, int numbers) {
        Vectors vectors = Vectors.shared();
        List<Map<String, String>> rows = vectors.rows(name);
        for (JsonNode test : vectors.expected(name).get("tests")) {
            caseSet(rows, test);
        }
        comparison.finish(numbers);
    }

    @ParameterizedTest
    @CsvSource("colon_death, 88")
    void deathsInTheTrialAgreeWithR(String name, int numbers) {
        Vectors vectors = Vectors.shared();
        StrataOfCases<Map<String, String>> strata = new StrataOfCases<>(
                vectors.rows(name),
                row -> row.get("rx").equals("Lev+5FU"),
                row -> row.get("rx").equals("Obs"),
                row -> row.get("node4"));
        for (JsonNode test : vectors.expected(name).get("tests")) {
            if (test.get("id").textValue().startsWith("adj_")) {
                standardised(test, strata.of(row -> new Observation(
                        Double.parseDouble(row.get("time")), Integer.parseInt(row.get("status")), 1)));
            }
        }
        comparison.finish(numbers);
    }

    private void caseSet(List<Map<String, String>> rows, JsonNode test) {
        String id = test.get("id").textValue();
        JsonNode expected = test.get("expected");
        JsonNode params = test.get("params");
        switch (id) {
            case "adj_km_pooled", "adj_km_overlap", "adj_km_recommended", "adj_rmst_pooled", "adj_rmst_overlap",
                    "adj_rmst_recommended" ->
                standardised(test, channels(rows, params).of(AdjustedVectorsTest::answer));
            case "adj_rmst_overlap_resolve" ->
                standardised(test, channels(rows, params).of(AdjustedVectorsTest::resolution));
            case "visibility_adj_rmst", "visibility_adj_rmst_recommended", "visibility_adj_km" ->
                standardised(test, visibility(rows, true).of(AdjustedVectorsTest::answer));
            case "sparse_pair_recommended" ->
                standardised(test, by("channel", rows, "mastodon", "dm", true).of(AdjustedVectorsTest::answer));
            case "mh_answered_within_tau" ->
                mantelHaenszel(
                        id,
                        channels(mature(rows, params), params).tables(answeredWithin(params)),
                        expected);
            case "kitagawa" ->
                kitagawa(channels(mature(rows, params), params).tables(answeredWithin(params)), expected);
            case "rates_wilson" -> crudeRates(mature(rows, params), params, expected);
            case "pairwise_bh" -> family(rows, params.get("reference").textValue(), expected);
            case "compensation_mh" ->
                mantelHaenszel(
                        id,
                        visibility(resolvedWithinAWeek(rows), false)
                                .tables(row -> Double.parseDouble(row.get("compensation")) > 0),
                        expected);
            case "transfers_rate_ratio" -> transfers(rows, expected);
            case "parity" -> parity(rows, params.get("t").doubleValue(), expected);
            default -> {}
        }
    }

    private void standardised(JsonNode test, List<Stratum> strata) {
        JsonNode params = test.get("params");
        Standardisation.Rules rules =
                params.has("corrected") ? Standardisation.Rules.PRODUCTION : Standardisation.Rules.NONE;
        JsonNode expected = test.get("expected");
        (expected.isArray() ? expected : List.of(expected)).forEach(each -> {
            StratumWeight weight =
                    StratumWeight.valueOf(each.get("weight").textValue().toUpperCase());
            CurveMeasure measure = each.has("tau")
                    ? new CurveMeasure.MeanWait(each.get("tau").doubleValue())
                    : new CurveMeasure.Waiting(each.get("t").doubleValue());
            standardised(
                    test.get("id").textValue() + each.path("t"),
                    new Standardisation(measure, weight, rules).compare(strata),
                    each);
        });
    }

    private void standardised(String where, StandardisedComparison ours, JsonNode expected) {
        StandardisedDifference difference = ours.difference().orElseThrow();
        comparison.same(where + ".strata_used", ours.used().size(), expected.get("strata_used"));
        if (expected.has("strata_total")) {
            comparison.same(where + ".strata_total", ours.strata().size(), expected.get("strata_total"));
            comparison.same(where + ".se1", difference.a().standardError(), expected.get("se1"));
            comparison.same(where + ".se0", difference.b().standardError(), expected.get("se0"));
        }
        String value = expected.has("tau") ? "rmst" : "surv";
        comparison.same(where + ".coverage", ours.coverage(), expected.get("coverage"));
        comparison.same(where + ".1", difference.a().value(), expected.get(value + "1"));
        comparison.same(where + ".0", difference.b().value(), expected.get(value + "0"));
        comparison.same(where + ".diff", difference.value(), expected.get("diff"));
        comparison.same(where + ".se_diff", difference.standardError(), expected.get("se_diff"));
        comparison.same(where + ".ci", difference.interval(Confidence.NINETY_FIVE), expected.get("ci"));
        comparison.same(where + ".z", difference.z(), expected.get("z"));
        comparison.same(where + ".p", difference.pValue(), expected.get("p"));
    }

    private void mantelHaenszel(String id, List<TwoByTwoTable> tables, JsonNode expected) {
        MantelHaenszel ours = MantelHaenszel.of(tables);
        if (expected.has("tables")) {
            tables(tables, expected.get("tables"));
        }
        comparison.same(id + ".strata", ours.strata(), expected.get("strata"));
        comparison.same(id + ".n1", ours.casesA(), expected.get("n1"));
        comparison.same(id + ".n0", ours.casesB(), expected.get("n0"));
        comparison.same(id + ".events1", ours.eventsA(), expected.get("events1"));
        comparison.same(id + ".events0", ours.eventsB(), expected.get("events0"));
        comparison.same(id + ".crude_rd", ours.crudeRiskDifference(), expected.get("crude_rd"));
        RiskDifference difference = ours.riskDifference().orElseThrow();
        comparison.same(id + ".rd", difference.value(), expected.get("rd"));
        comparison.same(id + ".rd_se_sato", difference.standardError(), expected.get("rd_se_sato"));
        comparison.same(
                id + ".rd_ci_sato", difference.interval(Confidence.NINETY_FIVE), expected.get("rd_ci_sato"));
        comparison.same(
                id + ".rd_se_binomial", difference.binomialStandardError(), expected.get("rd_se_binomial"));
        ratio(id + ".rr", ours.riskRatio().orElseThrow(), expected.get("rr"), expected.get("rr_ci"));
        ratio(id + ".or", ours.oddsRatio().orElseThrow(), expected.get("or"), expected.get("or_ci"));
        ChiSquareTest test = ours.test().orElseThrow();
        comparison.same(id + ".cmh_chisq", test.statistic(), expected.get("cmh_chisq"));
        comparison.same(id + ".cmh_p", test.pValue(), expected.get("cmh_p"));
        comparison.same(
                id + ".cmh_chisq_corrected",
                ours.testWithContinuityCorrection().orElseThrow().statistic(),
                expected.get("cmh_chisq_corrected"));
    }

    private void tables(List<TwoByTwoTable> ours, JsonNode expected) {
        assertThat(ours).hasSameSizeAs(expected);
        for (int i = 0; i < ours.size(); i++) {
            TwoByTwoTable table = ours.get(i);
            comparison.same(table.key() + ".a", table.eventsA(), expected.get(i).get(0));
            comparison.same(table.key() + ".b", table.withoutA(), expected.get(i).get(1));
            comparison.same(table.key() + ".c", table.eventsB(), expected.get(i).get(2));
            comparison.same(table.key() + ".d", table.withoutB(), expected.get(i).get(3));
        }
    }

    private void ratio(String where, RatioEstimate ours, JsonNode value, JsonNode interval) {
        comparison.same(where, ours.value(), value);
        comparison.same(where + "_ci", ours.interval(Confidence.NINETY_FIVE), interval);
    }

    private void kitagawa(List<TwoByTwoTable> tables, JsonNode expected) {
        Kitagawa ours = Kitagawa.of(tables).orElseThrow();
        comparison.same("kitagawa.total", ours.total(), expected.get("total"));
        comparison.same("kitagawa.treatment", ours.treatment(), expected.get("treatment"));
        comparison.same("kitagawa.mix", ours.mix(), expected.get("mix"));
        assertThat(ours.strata()).hasSameSizeAs(expected.get("by_stratum"));
        for (int i = 0; i < ours.strata().size(); i++) {
            Kitagawa.Part part = ours.strata().get(i);
            JsonNode row = expected.get("by_stratum").get(i);
            assertThat(part.key()).isEqualTo(row.get("stratum").textValue());
            comparison.same(part.key() + ".mix1", part.mixA(), row.get("mix1"));
            comparison.same(part.key() + ".mix0", part.mixB(), row.get("mix0"));
            comparison.same(part.key() + ".rate1", part.rateA(), row.get("rate1"));
            comparison.same(part.key() + ".rate0", part.rateB(), row.get("rate0"));
            comparison.same(part.key() + ".treatment", part.treatment(), row.get("treatment"));
            comparison.same(part.key() + ".mix", part.mix(), row.get("mix"));
        }
    }

    private void transfers(List<Map<String, String>> rows, JsonNode expected) {
        List<Map<String, String>> mature = mature(rows, 7 * DAY);
        RatioEstimate ours = MantelHaenszelRate.ratio(
                        visibility(mature, false).rates(row -> Long.parseLong(row.get("transfers"))))
                .orElseThrow();
        ratio("transfers", ours, expected.get("rate_ratio"), expected.get("ci"));
        comparison.same("transfers.se_log", ours.logStandardError(), expected.get("se_log"));
    }

    private void crudeRates(List<Map<String, String>> mature, JsonNode params, JsonNode expected) {
        for (Map.Entry<String, JsonNode> channel : expected.properties()) {
            if (!channel.getKey().equals("newcombe")) {
                TwoByTwoTable counts = pair(mature, params, channel.getKey(), "email");
                share(channel.getValue(), counts.eventsA(), counts.casesA());
            }
        }
        TwoByTwoTable counts = pair(mature, params, "twitter", "email");
        NewcombeDifference difference = new NewcombeDifference(
                counts.eventsA(), counts.casesA(), counts.eventsB(), counts.casesB());
        comparison.same("newcombe.diff", difference.value(), expected.get("newcombe").get("diff"));
        comparison.same(
                "newcombe.ci",
                Optional.of(difference.interval(Confidence.NINETY_FIVE)),
                expected.get("newcombe").get("ci"));
    }

    private static TwoByTwoTable pair(List<Map<String, String>> mature, JsonNode params, String a, String b) {
        return new StrataOfCases<>(mature, in("channel", a), in("channel", b), row -> "all")
                .tables(answeredWithin(params))
                .getFirst();
    }

    private void share(JsonNode expected, long count, long cases) {
        comparison.same("x", count, expected.get("x"));
        comparison.same("n", cases, expected.get("n"));
        comparison.same("rate", Proportion.of(count, cases).value(), expected.get("rate"));
        comparison.same(
                "wilson",
                Optional.of(Proportion.wilson(count, cases, Confidence.NINETY_FIVE)),
                expected.get("wilson"));
        comparison.same(
                "clopper",
                Optional.of(Proportion.clopperPearson(count, cases, Confidence.NINETY_FIVE)),
                expected.get("clopper"));
    }

    private void parity(List<Map<String, String>> rows, double time, JsonNode expected) {
        Map<String, List<Observation>> answers = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("channel"),
                        Collectors.mapping(
                                row -> CaseSet.Case.of(row, Long.MAX_VALUE).answer(), Collectors.toList())));
        Map<String, Double> rates = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> AalenJohansen.of(LifeTable.of(each.getValue()), 2)
                        .cumulativeIncidence(1, time)));
        Parity ours = Parity.of(rates);
        assertThat(ours.rates().keySet()).hasSize(expected.get("rates").size());
        ours.rates().forEach((channel, rate) -> comparison.same(channel, rate, expected.get("rates").get(channel)));
        comparison.same("parity.difference", ours.gap(), expected.get("difference"));
        comparison.same("parity.ratio", ours.ratio(), expected.get("ratio"));
        assertThat(ours.below(0.8))
                .containsExactlyElementsOf(expected.get("below_four_fifths").valueStream().map(JsonNode::textValue).toList());
    }

    /** Every channel against one: the family of tests that is adjusted together. */
    private void family(List<Map<String, String>> rows, String reference, JsonNode expected) {
        List<Double> pValues = new ArrayList<>();
        for (JsonNode channel : expected.get("channels")) {
            List<Map<String, LifeTable>> strata =
                    by("channel", rows, channel.textValue(), reference, true).of(AdjustedVectorsTest::answer).stream()
                            .map(AdjustedVectorsTest::sides)
                            .toList();
            pValues.add(LogRank.of(List.of("a", "b"), strata).test().orElseThrow().pValue());
        }
        sameTinyNumbers("p", pValues, expected.get("p"));
        sameTinyNumbers("bh", BenjaminiHochberg.adjust(pValues), expected.get("bh"));
        sameTinyNumbers("by", BenjaminiHochberg.adjustDependent(pValues), expected.get("by"));
        sameTinyNumbers("holm", Holm.adjust(pValues), expected.get("holm"));
    }

    private void sameTinyNumbers(String where, List<Double> ours, JsonNode expected) {
        for (int i = 0; i < ours.size(); i++) {
            comparison.same(where + i, ours.get(i), expected.get(i));
            assertThat(ours.get(i) / expected.get(i).doubleValue()).as(where + i).isCloseTo(1, within(1e-8));
        }
    }

    private static Map<String, LifeTable> sides(Stratum stratum) {
        Map<String, LifeTable> sides = new HashMap<>();
        stratum.a().ifPresent(table -> sides.put("a", table));
        stratum.b().ifPresent(table -> sides.put("b", table));
        return sides;
    }

    private static StrataOfCases<Map<String, String>> channels(List<Map<String, String>> rows, JsonNode params) {
        return by("channel", rows, params.get("g1").textValue(), params.get("g0").textValue(), false);
    }

    private static StrataOfCases<Map<String, String>> visibility(List<Map<String, String>> rows, boolean byBucket) {
        return by("visibility", rows, "public", "private", byBucket);
    }

    private static StrataOfCases<Map<String, String>> by(
            String column, List<Map<String, String>> rows, String a, String b, boolean byBucket) {
        return new StrataOfCases<>(
                rows,
                in(column, a),
                in(column, b),
                row -> row.get("topic") + "|" + row.get("severity") + (byBucket ? "|" + bucket(row) : ""));
    }

    private static Predicate<Map<String, String>> in(String column, String value) {
        return row -> row.get(column).equals(value);
    }

    private static String bucket(Map<String, String> row) {
        long openedAt = number(row, "opened_at");
        long day = (openedAt / DAY + 4) % 7;
        long hour = openedAt / 3600 % 24;
        return day == 0 || day == 6 ? "weekend" : 8 <= hour && hour < 18 ? "business" : "evening";
    }

    private static List<Map<String, String>> mature(List<Map<String, String>> rows, JsonNode params) {
        return mature(rows, params.get("tau").longValue());
    }

    private static List<Map<String, String>> mature(List<Map<String, String>> rows, long horizon) {
        return rows.stream()
                .filter(row -> number(row, "opened_at") + horizon <= number(row, "observation_end"))
                .toList();
    }

    private static List<Map<String, String>> resolvedWithinAWeek(List<Map<String, String>> rows) {
        return mature(rows, 7 * DAY).stream()
                .filter(row -> resolution(row).kind() == 1 && resolution(row).duration() <= 7 * DAY)
                .toList();
    }

    private static Predicate<Map<String, String>> answeredWithin(JsonNode params) {
        return row -> answer(row).kind() == 1 && answer(row).duration() <= params.get("tau").longValue();
    }

    /** Every end of waiting but an answer is the end of watching. */
    private static Observation answer(Map<String, String> row) {
        Observation answer = CaseSet.Case.of(row, Long.MAX_VALUE).answer();
        return answer.kind() == 2 ? answer.asCensored() : answer;
    }

    private static Observation resolution(Map<String, String> row) {
        Observation ending = CaseSet.Case.of(row, Long.MAX_VALUE).ending();
        return ending.kind() == 3 ? ending.asCensored() : new Observation(ending.duration(), Math.min(1, ending.kind()), 1);
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }
}
