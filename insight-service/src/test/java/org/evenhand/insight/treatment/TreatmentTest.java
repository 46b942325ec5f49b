package org.evenhand.insight.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.facts.ToldSet;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedSet;
import org.evenhand.insight.observed.Period;
import org.evenhand.statistics.BenjaminiHochberg;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sets of the vectors against the numbers of R. */
class TreatmentTest {

    private static final Offset<Double> SIX_DECIMALS = within(0.000_000_6);

    /** All sets begin on the first day of 2026. */
    private static final long FOUR_DAYS = 1_767_225_600 + 4 * 86_400;

    private final Treatment treatment = new Treatment(Margins.DEFAULT, Thresholds.DEFAULT);

    @ParameterizedTest
    @ValueSource(strings = {"setA", "setB", "setC"})
    void waitsForAnAnswerAreThoseOfR(String set) {
        Comparison found = compare(set, Grouping.SOURCES, "twitter", "email", "answer-time", "topic,severity", "PT24H");

        JsonNode crude = expected(set, "answer_rmst_diff");
        same(found.crude().estimate(), crude.get("diff"));
        same(found.crude().low(), crude.get("ci").get(0));
        same(found.crude().high(), crude.get("ci").get(1));
        same(found.crude().a().value(), crude.get("rmst1"));
        same(found.crude().b().value(), crude.get("rmst0"));
        JsonNode adjusted = expected(set, "adj_rmst_recommended");
        same(found.adjusted().estimate(), adjusted.get("diff"));
        same(found.adjusted().low(), adjusted.get("ci").get(0));
        same(found.adjusted().high(), adjusted.get("ci").get(1));
        same(found.adjusted().a().value(), adjusted.get("rmst1"));
        same(found.adjusted().b().value(), adjusted.get("rmst0"));
        same(found.adjusted().coverage(), adjusted.get("coverage"));
        assertThat(found.adjusted().strataUsed())
                .isEqualTo(adjusted.get("strata_used").longValue());
        assertThat(found.adjusted().coarsened()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"setA", "setB"})
    void theTestAndTheHazardsAreThoseOfR(String set) {
        Comparison found = compare(set, Grouping.SOURCES, "twitter", "email", "answer-time", "topic,severity", "PT24H");

        JsonNode logRank = expected(set, "logrank_answer_stratified");
        assertThat(found.p()).isCloseTo(logRank.get("p").doubleValue(), within(1e-5 * found.p()));
        assertThat(found.pAdjusted()).isEqualTo(found.p());
        hazards(
                found.hazardRatio().estimate(),
                found.hazardRatio().low(),
                found.hazardRatio().high(),
                expected(set, "cox_answer_stratified").get("efron"));
        hazards(
                found.hazardRatio().crude().estimate(),
                found.hazardRatio().crude().low(),
                found.hazardRatio().crude().high(),
                expected(set, "cox_answer_crude").get("efron"));
    }

    /** The vectors give the interval of the model; ours lets the cases of one customer be alike. */
    private static void hazards(Double ratio, Double low, Double high, JsonNode expected) {
        double beta = expected.get("coef").get("pub").doubleValue();
        double error = expected.get("robust_se_cluster").get("pub").doubleValue();
        assertThat(ratio).isCloseTo(Math.exp(beta), SIX_DECIMALS);
        assertThat(low).isCloseTo(Math.exp(beta - 1.959963984540054 * error), SIX_DECIMALS);
        assertThat(high).isCloseTo(Math.exp(beta + 1.959963984540054 * error), SIX_DECIMALS);
    }

    @Test
    void setAFlipsItsSign() {
        Comparison found =
                compare("setA", Grouping.SOURCES, "twitter", "email", "answer-time", "topic,severity", "PT24H");

        assertThat(found.crude().estimate()).isNegative();
        assertThat(found.adjusted().low()).isPositive();
        assertThat(found.flags()).containsExactly("SIGN_FLIP", "MIX_EXPLAINS");
        assertThat(found.hazardRatio().estimate()).isCloseTo(0.83, within(0.005));
        assertThat(found.verdict()).isEqualTo("UNEQUAL_HIGHER");
        assertThat(found.strataThatWeigh()).hasSize(3);
    }

    @Test
    void setBFlipsItsSignTheOtherWay() {
        Comparison found =
                compare("setB", Grouping.SOURCES, "twitter", "email", "answer-time", "topic,severity", "PT24H");

        assertThat(found.crude().estimate()).isPositive();
        assertThat(found.adjusted().high()).isNegative();
        assertThat(found.flags()).contains("SIGN_FLIP");
        assertThat(found.verdict()).isEqualTo("UNEQUAL_LOWER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setA", "setB"})
    void thePartsOfTheGapAreThoseOfR(String set) {
        Comparison found = compare(set, Grouping.SOURCES, "twitter", "email", "answer-24h", "topic,severity", "PT4H");

        JsonNode expected = expected(set, "kitagawa");
        same(found.kitagawa().treatment(), expected.get("treatment"));
        same(found.kitagawa().mix(), expected.get("mix"));
        same(found.kitagawa().total(), expected.get("total"));
        assertThat(found.kitagawa().of()).isEqualTo("share answered within PT4H");
    }

    @Test
    void theShareAnsweredIsThatOfAalenAndJohansen() {
        Comparison found =
                compare("setA", Grouping.SOURCES, "twitter", "email", "answer-24h", "topic,severity", "PT24H");

        JsonNode expected = expected("setA", "answer_cif");
        JsonNode twitter = at(expected.get("twitter"), 86_400).get("cif").get("answered");
        JsonNode email = at(expected.get("email"), 86_400).get("cif").get("answered");
        same(found.crude().a().value(), twitter);
        same(found.crude().b().value(), email);
        assertThat(found.crude().estimate()).isCloseTo(twitter.doubleValue() - email.doubleValue(), within(0.000_001));
        assertThat(found.adjusted().estimate()).isNegative();
        JsonNode logRank = expected("setA", "logrank_answer_stratified");
        assertThat(found.p()).isCloseTo(logRank.get("p").doubleValue(), within(1e-5 * found.p()));
        assertThat(found.eValue()).isGreaterThan(1);
        assertThat(found.hazardRatio().estimate()).isNull();
        assertThat(found.hazardRatio().reason()).isNotBlank();
    }

    @Test
    void publicAgainstPrivateIsThatOfR() {
        Comparison found =
                compare("setC", Grouping.PUBLIC_PRIVATE, null, null, "answer-time", "topic,severity,bucket", "PT24H");

        JsonNode expected = expected("setC", "visibility_adj_rmst_recommended");
        same(found.adjusted().estimate(), expected.get("diff"));
        same(found.adjusted().low(), expected.get("ci").get(0));
        assertThat(found.p())
                .isCloseTo(expected("setC", "visibility_logrank").get("p").doubleValue(), within(1e-5 * found.p()));
    }

    @Test
    void compensationIsThatOfR() {
        Comparison found =
                compare("setC", Grouping.PUBLIC_PRIVATE, null, null, "compensation", "topic,severity", "P7D");

        JsonNode expected = expected("setC", "compensation_mh");
        same(found.adjusted().estimate(), expected.get("rd"));
        same(found.adjusted().low(), expected.get("rd_ci_sato").get(0));
        same(found.adjusted().high(), expected.get("rd_ci_sato").get(1));
        assertThat(found.adjusted().a().value() - found.adjusted().b().value())
                .isCloseTo(expected.get("rd").doubleValue(), within(0.000_002));
        same(found.crude().estimate(), expected.get("crude_rd"));
        assertThat(found.p()).isCloseTo(expected.get("cmh_p").doubleValue(), within(1e-5 * found.p()));
        assertThat(found.crude().a().cases()).isEqualTo(expected.get("n1").longValue());
        assertThat(found.crude().b().events()).isEqualTo(expected.get("events0").longValue());
    }

    @Test
    void transfersAreARatioThatScattersNoLessThanThatOfR() {
        Comparison found = compare("setC", Grouping.PUBLIC_PRIVATE, null, null, "transfers", "topic,severity", "P7D");

        JsonNode expected = expected("setC", "transfers_rate_ratio");
        same(found.adjusted().estimate(), expected.get("rate_ratio"));
        assertThat(found.adjusted().low())
                .isLessThanOrEqualTo(expected.get("ci").get(0).doubleValue() + 1e-6);
        assertThat(found.kitagawa().treatment()).isNull();
        assertThat(found.kitagawa().reason()).isNotBlank();
    }

    @Test
    void reopeningIsCountedFromTheResolution() {
        Comparison found = compare("setC", Grouping.PUBLIC_PRIVATE, null, null, "reopen", "topic,severity", "P14D");

        JsonNode expected = expected("setC", "reopen_cif");
        assertThat(found.crude().a().value())
                .isCloseTo(1 - at(expected.get("public"), 1_209_600).get("surv").doubleValue(), SIX_DECIMALS);
        assertThat(found.crude().b().value())
                .isCloseTo(
                        1 - at(expected.get("private"), 1_209_600).get("surv").doubleValue(), SIX_DECIMALS);
    }

    @Test
    void withoutSidesEveryGroupIsComparedWithTheRestAndThePValuesAreOneFamily() {
        TreatmentReport report = report("setC", Grouping.CHANNELS, null, null, "answer-24h", "topic,severity", "PT24H");

        assertThat(report.comparisons()).hasSize(10).allSatisfy(each -> assertThat(each.b())
                .isEqualTo("rest"));
        assertThat(report.comparisons())
                .allSatisfy(each -> assertThat(each.pAdjusted()).isBetween(each.p(), 1.0));
        List<Double> family = BenjaminiHochberg.adjust(
                report.comparisons().stream().map(Comparison::p).toList());
        for (int each = 0; each < family.size(); each++) {
            assertThat(report.comparisons().get(each).pAdjusted())
                    .isCloseTo(family.get(each), within(2e-5 * family.get(each)));
        }
    }

    @Test
    void relabelledSidesSayTheOpposite() {
        Comparison found =
                compare("setA", Grouping.SOURCES, "twitter", "email", "answer-time", "topic,severity", "PT24H");
        Comparison other =
                compare("setA", Grouping.SOURCES, "email", "twitter", "answer-time", "topic,severity", "PT24H");

        assertThat(other.adjusted().estimate()).isEqualTo(-found.adjusted().estimate());
        assertThat(other.crude().low()).isEqualTo(-found.crude().high());
        assertThat(other.p()).isEqualTo(found.p());
        assertThat(1 / other.hazardRatio().estimate())
                .isCloseTo(found.hazardRatio().estimate(), within(1e-5));
    }

    @Test
    void aHorizonBeyondTheDataIsRefusedAndTheLongestThatIsNotIsNamed() {
        assertThatThrownBy(() -> report(
                        ObservedSet.of("setA.csv", FOUR_DAYS),
                        Grouping.SOURCES,
                        "twitter",
                        "email",
                        "answer-24h",
                        "topic",
                        "P30D"))
                .hasMessageContaining("could be watched for P30D; they could for 3 days");
    }

    @Test
    void whereSomeGroupsReachTheHorizonTheOthersSayThatTheyDoNot() {
        TreatmentReport report = report(
                ObservedSet.of("setC.csv", FOUR_DAYS), Grouping.SOURCES, null, null, "answer-time", "topic", "P3D");

        assertThat(report.comparisons())
                .anySatisfy(each -> assertThat(each.crude().estimate()).isNotNull());
        assertThat(report.comparisons()).anySatisfy(each -> {
            assertThat(each.crude().estimate()).isNull();
            assertThat(each.crude().a().cases()).isPositive();
            assertThat(each.adjusted().reason())
                    .isEqualTo("fewer than 10 cases of one of the sides could be watched for P3D");
            assertThat(each.p()).isNull();
            assertThat(each.verdict()).isEqualTo("NOT_ENOUGH_DATA");
            assertThat(each.because()).isNotBlank();
        });
    }

    @Test
    void anEmptySideIsRefusedAndTheSidesThereAreAreNamed() {
        assertThatThrownBy(() -> compare("setA", Grouping.SOURCES, "fax", "email", "answer-24h", "topic", "PT24H"))
                .hasMessageContaining("No case of \"fax\"")
                .hasMessageContaining("email, twitter");
    }

    @Test
    void wholeCellsThatAreTooThinAreCoarsenedAndTheAnswerSaysSo() {
        Comparison found = compare(
                "setC", Grouping.SOURCES, "mastodon", "dm", "answer-24h", "topic,severity,language,bucket", "PT24H");

        assertThat(found.adjusted().coarsened()).startsWith("language");
        assertThat(found.adjusted().strataOfAll()).isLessThan(36);
    }

    private Comparison compare(
            String set, Grouping grouping, String a, String b, String measure, String strata, String tau) {
        return report(set, grouping, a, b, measure, strata, tau).comparisons().getFirst();
    }

    private TreatmentReport report(
            String set, Grouping grouping, String a, String b, String measure, String strata, String tau) {
        return report(ObservedSet.of(set + ".csv"), grouping, a, b, measure, strata, tau);
    }

    private TreatmentReport report(
            ObservedCases cases, Grouping grouping, String a, String b, String measure, String strata, String tau) {
        return treatment.of(
                new Question(
                        "set",
                        Period.of("", ""),
                        null,
                        grouping,
                        Optional.ofNullable(a),
                        Optional.ofNullable(b),
                        Measure.named(measure),
                        Question.strata(strata),
                        Horizon.of(tau)),
                cases);
    }

    private static void same(Double found, JsonNode expected) {
        assertThat(found).isCloseTo(expected.doubleValue(), SIX_DECIMALS);
    }

    private static JsonNode at(JsonNode points, long seconds) {
        JsonNode all = points.isArray() ? points : points.get("at");
        for (JsonNode point : all) {
            if (point.get("t").longValue() == seconds) {
                return point;
            }
        }
        throw new AssertionError("nothing at " + seconds);
    }

    private static JsonNode expected(String set, String id) {
        try {
            for (JsonNode test : new ObjectMapper()
                    .readTree(
                            ToldSet.VECTORS.resolve("expected/" + set + ".json").toFile())
                    .get("tests")) {
                if (test.get("id").asText().equals(id)) {
                    return test.get("expected");
                }
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        throw new AssertionError("no " + id + " in " + set);
    }
}
