package org.evenhand.insight.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.kit.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedTest {

    @Test
    void whereNothingIsSaidTheUsualIsMeant() {
        Question question = asked("").question();

        assertThat(question.grouping()).isEqualTo(Grouping.PUBLIC_PRIVATE);
        assertThat(question.measure()).isEqualTo(Measure.ANSWER_24H);
        assertThat(question.tau()).isEqualTo(new Horizon("PT24H", 86_400));
        assertThat(question.strata())
                .containsExactlyInAnyOrder(Attribute.TOPIC, Attribute.SEVERITY, Attribute.LANGUAGE, Attribute.BUCKET);
        assertThat(question.asOf()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "answer-24h, 86400",
        "answer-time, 86400",
        "resolution-7d, 604800",
        "resolution-time, 604800",
        "compensation, 604800",
        "transfers, 604800",
        "reopen, 1209600"
    })
    void everyMeasureHasItsHorizon(String measure, long seconds) {
        assertThat(asked("measure=" + measure).question().tau().seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "brand=;no-brand;GET /api/brands",
                "from=2026-02-02 to=2026-02-01;period-ends-before-it-starts;ends before it starts",
                "strata=topic,mood;unknown-stratum;channel, topic, category, severity",
                "strata=topic,,severity;unknown-stratum;There is no stratum \"\"",
                "measure=happiness;unknown-measure;answer-24h, answer-time, resolution-7d",
                "compare=agents;unknown-comparison;public-private, channels, sources",
                "tau=soon;not-a-duration;PT24H or P7D",
                "tau=PT0S;not-a-duration;above 0",
                "tau=-P1D;not-a-duration;above 0",
                "tau=P1000000D;not-a-duration;a time to wait",
                "tau=P9999999999999D;not-a-duration;a time to wait",
                "asOf=yesterday;not-a-moment;2026-03-01T00:00:00Z",
                "asOf=2026-02-30;not-a-moment;2026-03-01T00:00:00Z",
                "compare=channels b=email;nothing-to-compare;Say also what",
                "compare=channels a=email b=email;nothing-to-compare;with itself",
                "compare=public-private a=x;nothing-to-compare;leave out a and b",
                "compare=channels strata=channel;nothing-to-compare;leave channel out of strata"
            })
    void whatCannotBeComparedIsSaidInASentence(String address, String type, String sentence) {
        assertThatThrownBy(() -> asked(address).question())
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(refusal.type()).isEqualTo(type);
                })
                .hasMessageContaining(sentence);
    }

    private static Asked asked(String address) {
        Asked asked = new Asked();
        asked.brand = "acme";
        Arrays.stream(address.split(" ")).filter(each -> !each.isEmpty()).forEach(each -> {
            String[] parts = each.split("=", 2);
            switch (parts[0]) {
                case "brand" -> asked.brand = parts[1];
                case "from" -> asked.from = parts[1];
                case "to" -> asked.to = parts[1];
                case "asOf" -> asked.asOf = parts[1];
                case "compare" -> asked.compare = parts[1];
                case "a" -> asked.a = parts[1];
                case "b" -> asked.b = parts[1];
                case "measure" -> asked.measure = parts[1];
                case "strata" -> asked.strata = parts[1];
                case "tau" -> asked.tau = parts[1];
                default -> throw new AssertionError(parts[0]);
            }
        });
        return asked;
    }
}
