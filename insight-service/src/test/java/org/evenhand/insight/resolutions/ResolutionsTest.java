package org.evenhand.insight.resolutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.evenhand.insight.facts.ToldSet;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.observed.ObservedSet;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.resolutions.ResolutionReport.Group;
import org.evenhand.kit.problem.Refusal;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Set C against the numbers of R. */
class ResolutionsTest {

    private static final Offset<Double> SIX_DECIMALS = within(0.000_000_6);
    private static final double Z = 1.959963984540054;

    @ParameterizedTest
    @CsvSource({"PT4H, 0", "PT24H, 1", "P3D, 2", "P7D, 3", "P14D, 4"})
    void whatBecameOfAHundredCasesIsThatOfR(String horizon, int at) {
        Group overall = report(horizon, Grouping.CHANNEL).overall();

        JsonNode expected = expected("resolve_cif_all").get("at").get(at);
        JsonNode cif = expected.get("cif");
        same(overall.shares().resolvedInPublic().estimate(), cif.get("public"));
        same(overall.shares().resolvedInPrivate().estimate(), cif.get("private"));
        same(overall.shares().unresolved().estimate(), cif.get("abandoned"));
        same(overall.shares().open().estimate(), expected.get("event_free"));
        assertThat(overall.shares().resolvedUnknownAudience().estimate()).isZero();
        assertThat(overall.atRisk()).isEqualTo(expected.get("n_risk").longValue());
        assertThat(overall.counted()).isEqualTo(4_000);
        same(overall.share().estimate(), expected("public_share").get(at).get("share"));
    }

    @Test
    void casesOfOneCustomerAreLetBeAlikeWhereManyHaveSeveral() {
        Group overall = report("P7D", Grouping.CHANNEL).overall();

        JsonNode robust = expected("cluster_robust_aj").get(3);
        double value = robust.get("cif").get(0).doubleValue();
        double sigma = robust.get("se_cluster").get(0).doubleValue() / (value * Math.abs(Math.log(value)));
        assertThat(overall.customersWithMoreThanOneCase()).isGreaterThan(0.1);
        assertThat(overall.shares().resolvedInPublic().low())
                .isCloseTo(Math.pow(value, Math.exp(Z * sigma)), SIX_DECIMALS);
        assertThat(overall.shares().resolvedInPublic().high())
                .isCloseTo(Math.pow(value, Math.exp(-Z * sigma)), SIX_DECIMALS);
        assertThat(overall.share().method()).isEqualTo("logit, robust by customer");
        assertThat(overall.share().low())
                .isCloseTo(
                        expected("public_share").get(3).get("ci_logit").get(0).doubleValue(), within(0.002));
    }

    @Test
    void everyChannelHasTheNumbersOfR() {
        for (Group channel : report("P7D", Grouping.CHANNEL).groups()) {
            JsonNode expected = expected("resolve_cif").get(channel.group());
            assertThat(channel.counted()).isEqualTo(expected.get("n").longValue());
            same(
                    channel.shares().resolvedInPublic().estimate(),
                    expected.get("at").get(3).get("cif").get("public"));
            same(channel.shares().open().estimate(), expected.get("at").get(3).get("event_free"));
            if (channel.enough() && !channel.share().method().equals("raw")) {
                JsonNode share =
                        expected("public_share_by_channel").get(channel.group()).get(3);
                same(channel.share().estimate(), share.get("share"));
                if (channel.share().method().equals("logit")) {
                    same(channel.share().low(), share.get("ci_logit").get(0));
                    same(channel.share().high(), share.get("ci_logit").get(1));
                }
            }
        }
    }

    @Test
    void whereOneKindHappenedAtMostAFewTimesOnlyCountsAreSaid() {
        Group dm = channel("dm", "P7D");

        assertThat(dm.events().resolvedInPublic()).isBetween(1L, 4L);
        assertThat(dm.enough()).isFalse();
        assertThat(dm.share().estimate()).isNull();
        assertThat(dm.share().reason()).contains("5 of each are needed");
    }

    @Test
    void whereOneKindNeverHappenedTheShareIsRawAndExact() {
        Group email = channel("email", "PT4H");

        assertThat(email.events().resolvedInPublic()).isZero();
        assertThat(email.share().method()).isEqualTo("raw");
        assertThat(email.share().estimate()).isZero();
        assertThat(email.share().low()).isZero();
        assertThat(email.share().high())
                .isCloseTo(1 - Math.pow(0.025, 1.0 / email.share().cases()), SIX_DECIMALS);
    }

    @Test
    void onlyWhatBeganInPublicCanBeHandedOff() {
        ResolutionReport report = report("P7D", Grouping.CHANNEL);

        Group twitter = channel("twitter", "P7D");
        assertThat(twitter.handOff().estimate()).isCloseTo(1 - twitter.share().estimate(), within(0.000_002));
        assertThat(channel("phone", "P7D").handOff().estimate()).isNull();
        assertThat(channel("phone", "P7D").handOff().reason()).contains("began in public");
        assertThat(report.overall().handOff().estimate())
                .isLessThan(1 - report.overall().share().estimate());
    }

    @Test
    void topicsAndWeeksAddUpToAllCases() {
        ResolutionReport topics = report("P7D", Grouping.TOPIC);
        ResolutionReport weeks = report("P7D", Grouping.WEEK);

        assertThat(topics.groups().stream().mapToLong(Group::cases).sum()).isEqualTo(4_000);
        assertThat(weeks.groups().stream().mapToLong(Group::cases).sum()).isEqualTo(4_000);
        assertThat(weeks.groups()).extracting(Group::group).isSorted().first().isEqualTo("2026-W01");
    }

    @Test
    void aHorizonBeyondTheDataIsRefusedWithTheOneThatIsNot() {
        assertThatThrownBy(() -> report("P90D", Grouping.CHANNEL))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Choose a shorter horizon");
    }

    private static Group channel(String name, String horizon) {
        return report(horizon, Grouping.CHANNEL).groups().stream()
                .filter(each -> each.group().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ResolutionReport report(String horizon, Grouping grouping) {
        return new Resolutions(Thresholds.DEFAULT)
                .of(
                        new Question("setC", Period.of("", ""), null, Optional.of(Horizon.of(horizon)), grouping),
                        ObservedSet.of("setC.csv"));
    }

    private static void same(Double found, JsonNode expected) {
        assertThat(found).isCloseTo(expected.doubleValue(), SIX_DECIMALS);
    }

    private static JsonNode expected(String id) {
        try {
            for (JsonNode test : new ObjectMapper()
                    .readTree(ToldSet.VECTORS.resolve("expected/setC.json").toFile())
                    .get("tests")) {
                if (test.get("id").asText().equals(id)) {
                    return test.get("expected");
                }
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        throw new AssertionError("no test " + id);
    }
}
