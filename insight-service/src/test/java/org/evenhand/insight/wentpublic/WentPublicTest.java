package org.evenhand.insight.wentpublic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.insight.measures.Vectors.expected;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.evenhand.insight.measures.NotUsed;
import org.evenhand.insight.observed.ObservedSet;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;

/** Set C, in which going public doubles the speed of resolution, against the numbers of R. */
class WentPublicTest {

    private static final Offset<Double> SIX_DECIMALS = within(0.000_000_6);
    private static final double Z = 1.959963984540054;

    @Test
    void goingPublicCountsFromTheMomentItHappened() {
        WentPublicReport report = report("setC");

        JsonNode cox = expected("setC", "went_public_timedep").get("efron");
        double beta = cox.get("coef").get("pubnow").doubleValue();
        double error = cox.get("robust_se_cluster").get("pubnow").doubleValue();
        assertThat(report.rows()).isEqualTo(2_730).isEqualTo(cox.get("n").longValue());
        assertThat(report.effect().events()).isEqualTo(cox.get("events").longValue());
        assertThat(report.effect().estimate()).isCloseTo(Math.exp(beta), SIX_DECIMALS);
        assertThat(report.effect().low()).isCloseTo(Math.exp(beta - Z * error), SIX_DECIMALS);
        assertThat(report.effect().high()).isCloseTo(Math.exp(beta + Z * error), SIX_DECIMALS);
        assertThat(report.verdict()).isEqualTo("SOONER");
    }

    @Test
    void theNumberIsNotTheOneThatCallsCasesPublicFromTheirStart() {
        double wrong =
                expected("setC", "went_public_naive_ever_WRONG").get("hr").doubleValue();

        assertThat(report("setC").effect().estimate()).isNotCloseTo(wrong, within(1.0));
    }

    @Test
    void everyResolvedCaseIsEitherBeforeOrAfter() {
        WentPublicReport report = report("setC");

        assertThat(report.resolvedBefore() + report.resolvedAfter())
                .isEqualTo(report.effect().events());
        assertThat(report.rows()).isEqualTo(report.privateCases() + report.wentPublic());
        assertThat(report.caution()).contains("association, not proof");
    }

    @Test
    void whereNobodyWentPublicNothingIsSaid() {
        WentPublicReport report = report("setA");

        assertThat(report.wentPublic()).isZero();
        assertThat(report.effect().estimate()).isNull();
        assertThat(report.verdict()).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(report.because()).isEqualTo("0 cases went public; 30 are needed");
    }

    @Test
    void casesOfAllPrivateChannelsAreComparedBecauseWhoGoesPublicLeavesTheirs() {
        WentPublicReport report = report("setC", "channel,topic,severity");

        assertThat(report.effect()).isEqualTo(report("setC").effect());
        assertThat(report.strata()).containsExactly("topic", "severity");
        assertThat(report.strataNotUsed()).extracting(NotUsed::stratum).containsExactly("channel");
    }

    private static WentPublicReport report(String set) {
        return report(set, null);
    }

    private static WentPublicReport report(String set, String strata) {
        WentPublicAsked asked = new WentPublicAsked();
        asked.brand = set;
        asked.strata = strata;
        return new WentPublic(Thresholds.DEFAULT).of(asked.question(), ObservedSet.of(set + ".csv"));
    }
}
