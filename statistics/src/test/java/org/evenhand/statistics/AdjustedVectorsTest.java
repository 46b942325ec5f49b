package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons within strata, against R: standardised curves and means, Mantel-Haenszel, Kitagawa, crude rates. */
class AdjustedVectorsTest {

    private static final long DAY = 86_400;

    private final Comparison comparison = new Comparison();

    @ParameterizedTest
    @CsvSource({"setA, 294", "setB, 294", "setC, 413"})
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
            case "rates_wilson" -> rates(mature(rows, params), params, expected);
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

    private void rates(List<Map<String, String>> rows, JsonNode params, JsonNode expected) {}

    private void parity(List<Map<String, String>> rows, double time, JsonNode expected) {}

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
                row -> row.get(column).equals(a),
                row -> row.get(column).equals(b),
                row -> row.get("topic") + "|" + row.get("severity") + (byBucket ? "|" + bucket(row) : ""));
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
