package org.evenhand.insight.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.insight.measures.Vectors.expected;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Offset;
import org.evenhand.insight.attention.LoudnessReport.ReachClass;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.observed.ObservedSet;
import org.evenhand.kit.problem.Refusal;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Set C, in which every doubling of the followers gets an answer sooner, against the numbers of R. */
class LoudnessTest {

    private static final Offset<Double> SIX_DECIMALS = within(0.000_000_6);
    private static final double Z = 1.959963984540054;

    @ParameterizedTest
    @CsvSource({"answer, loudness_cox", "resolution, loudness_cox_resolve"})
    void theEffectPerDoublingIsThatOfR(String measure, String id) {
        LoudnessReport report = report(measure, "channel,topic,severity");

        JsonNode cox = expected("setC", id).get("efron");
        double beta = cox.get("coef").get("lf").doubleValue();
        double error = cox.get("robust_se_cluster").get("lf").doubleValue();
        assertThat(report.perDoubling().estimate()).isCloseTo(Math.exp(beta), SIX_DECIMALS);
        assertThat(report.perDoubling().low()).isCloseTo(Math.exp(beta - Z * error), SIX_DECIMALS);
        assertThat(report.perDoubling().high()).isCloseTo(Math.exp(beta + Z * error), SIX_DECIMALS);
        assertThat(report.perDoubling().cases()).isEqualTo(cox.get("n").longValue());
        assertThat(report.perDoubling().events()).isEqualTo(cox.get("events").longValue());
    }

    @Test
    void theTrendOverTheClassesIsThatOfR() {
        LoudnessReport report = report("answer", null);

        JsonNode trend = expected("setC", "loudness_trend");
        assertThat(report.trend().z()).isCloseTo(trend.get("z").doubleValue(), SIX_DECIMALS);
        assertThat(report.trend().chiSquared()).isCloseTo(trend.get("chisq").doubleValue(), SIX_DECIMALS);
        assertThat(report.trend().p())
                .isCloseTo(
                        trend.get("p").doubleValue(),
                        within(1e-5 * report.trend().p()));
        assertThat(report.trend().beyondChance()).isTrue();
        for (int each = 0; each < 4; each++) {
            assertThat(report.classes().get(each).events())
                    .isEqualTo(trend.get("observed").get(each).longValue());
            assertThat(report.classes().get(each).expected())
                    .isCloseTo(trend.get("expected").get(each).doubleValue(), SIX_DECIMALS);
        }
    }

    @Test
    void everyClassIsServedSoonerThanTheOneBelow() {
        LoudnessReport report = report("answer", null);

        JsonNode ratios = expected("setC", "loudness_cox_classes").get("efron").get("hr");
        List<ReachClass> classes = report.classes();
        assertThat(classes)
                .extracting(ReachClass::reach)
                .containsExactly("0-99", "100-999", "1000-9999", "10000 or more");
        for (int each = 1; each < 4; each++) {
            assertThat(classes.get(each).hazardRatio().estimate())
                    .isCloseTo(ratios.get("c" + each).doubleValue(), SIX_DECIMALS);
        }
        assertThat(report.monotone()).isTrue();
        assertThat(report.reference()).isEqualTo("0-99");
        assertThat(classes.getFirst().share()).isNull();
        assertThat(classes.get(2).share().adjusted().estimate()).isPositive();
        assertThat(classes.get(2).meanWait().adjusted().estimate()).isNegative();
    }

    @Test
    void theLouderAreTreatedUnequally() {
        LoudnessReport report = report("answer", null);

        assertThat(report.verdict()).isEqualTo("UNEQUAL_HIGHER");
        assertThat(report.louder().b()).isEqualTo("0-99");
        assertThat(report.louder().pAdjusted()).isEqualTo(report.trend().p());
        assertThat(report.classes().stream().skip(1).map(ReachClass::share))
                .extracting(Comparison::verdict)
                .contains("UNEQUAL_HIGHER");
    }

    @Test
    void theSameCustomersAreServedAlikeInPrivate() {
        LoudnessReport report = report("answer", null);

        assertThat(report.control().customers()).isGreaterThan(100);
        assertThat(report.control().perDoubling().low()).isLessThan(1);
        assertThat(report.control().perDoubling().high()).isGreaterThan(1);
        assertThat(report.flags()).isEmpty();
    }

    @Test
    void unknownReachIsCountedAndInNoNumber() {
        LoudnessReport report = report("answer", null);

        long known = report.classes().stream().mapToLong(ReachClass::cases).sum();
        assertThat(known).isEqualTo(1_468);
        assertThat(report.publicCases()).isEqualTo(known + report.unknownReach());
    }

    @Test
    void aTimeBeyondTheDataIsRefused() {
        assertThatThrownBy(() -> report("answer", null, "P90D"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Choose a shorter tau");
    }

    private static LoudnessReport report(String measure, String strata) {
        return report(measure, strata, "");
    }

    private static LoudnessReport report(String measure, String strata, String tau) {
        ClassesAsked asked = new ClassesAsked();
        asked.brand = "setC";
        asked.measure = measure;
        asked.strata = strata;
        asked.tau = tau;
        return new Loudness(Margins.DEFAULT, Thresholds.DEFAULT).of(asked.question(), ObservedSet.of("setC.csv"));
    }
}
