package org.evenhand.insight.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.insight.measures.Vectors.expected;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.evenhand.insight.attention.ValueReport.Tier;
import org.evenhand.insight.observed.ObservedSet;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.junit.jupiter.api.Test;

/** Set C, in which premium customers are treated like all others, against the numbers of R. */
class ValueTest {

    @Test
    void theHazardRatioOfATierIsThatOfR() {
        ValueReport report = report("setC", List.of());

        JsonNode cox = expected("setC", "value_cox").get("efron");
        Tier premium = report.tiers().getLast();
        assertThat(premium.tier()).isEqualTo("premium");
        assertThat(report.reference()).isEqualTo("standard");
        assertThat(premium.hazardRatio().estimate())
                .isCloseTo(cox.get("hr").get("premium").doubleValue(), within(0.000_000_6));
        assertThat(report.tiers().stream().mapToLong(Tier::cases).sum())
                .isEqualTo(cox.get("n").longValue());
        assertThat(report.tiers().stream().mapToLong(Tier::events).sum())
                .isEqualTo(cox.get("events").longValue());
        assertThat(report.strata()).containsExactlyInAnyOrder("channel", "audience", "topic", "severity");
    }

    @Test
    void theTiersOfSetCAreNotUnequal() {
        ValueReport report = report("setC", List.of());

        assertThat(report.p()).isGreaterThan(0.05);
        assertThat(report.tiers().getLast().share().verdict()).doesNotStartWith("UNEQUAL");
        assertThat(report.tiers().getLast().meanWait().verdict()).doesNotStartWith("UNEQUAL");
        assertThat(report.unknownTier()).isZero();
    }

    @Test
    void whatAPolicyPromisesIsLabelled() {
        assertThat(report("setC", List.of("premium")).tiers())
                .extracting(Tier::policy)
                .containsExactly("not by policy", "by policy");
    }

    @Test
    void withoutTiersTheReasonIsSaid() {
        ValueReport report = report("setD", List.of());

        assertThat(report.tiers()).isEmpty();
        assertThat(report.unknownTier()).isEqualTo(3_000);
        assertThat(report.reason()).isEqualTo("the value tier of no case is known");
        assertThat(report.p()).isNull();
    }

    private static ValueReport report(String set, List<String> byPolicy) {
        ClassesAsked asked = new ClassesAsked();
        asked.brand = set;
        return new Value(Margins.DEFAULT, Thresholds.DEFAULT, byPolicy)
                .of(asked.question(), ObservedSet.of(set + ".csv"));
    }
}
