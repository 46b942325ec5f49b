package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of cases whose truth is known, through the whole product: the reports say what a correct system must say of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(FaultyHouse.Shared.class)
class KnownTruthTest {

    private static final double HOUR = 3600;

    private Product product;

    @BeforeAll
    void load(FaultyHouse house) {
        house.behave();
        product = house.product();
        for (String set : List.of("setA", "setB", "setC", "setD")) {
            product.runs("import", Shared.file("vectors/" + set + ".csv").toString(), "--as", "cases", "--brand", set);
        }
    }

    @Test
    void slowerForEachNeedThoughItLooksFasterIsToldApart() {
        JsonNode wait = xAgainstEmail("setA", "answer-time");
        assertThat(hours(wait.get("crude"))).isCloseTo(-2.24, within(0.005));
        assertThat(hours(wait.get("adjusted"))).isCloseTo(0.92, within(0.005));
        assertThat(number(wait, "hazardRatio", "estimate")).isCloseTo(0.83, within(0.005));
        assertThat(flags(wait)).contains("SIGN_FLIP");
    }

    @Test
    void fasterForEachNeedThoughItLooksSlowerIsToldApart() {
        JsonNode wait = xAgainstEmail("setB", "answer-time");
        assertThat(hours(wait.get("crude"))).isCloseTo(1.32, within(0.005));
        assertThat(hours(wait.get("adjusted"))).isCloseTo(-1.17, within(0.005));
        assertThat(number(wait, "hazardRatio", "estimate")).isCloseTo(1.33, within(0.005));
        assertThat(flags(wait)).contains("SIGN_FLIP");
    }

    @ParameterizedTest
    @CsvSource({"setA, 17.7, -4.6", "setB, -9.6, 11.0"})
    void theSameIsSaidOfTheSharesAnsweredWithinFourHours(String set, double crude, double adjusted) {
        JsonNode share = xAgainstEmail(set, "answer-24h", "--tau", "PT4H");
        assertThat(100 * number(share, "crude", "estimate")).isCloseTo(crude, within(0.05));
        assertThat(100 * number(share, "adjusted", "estimate")).isCloseTo(adjusted, within(0.05));
        assertThat(flags(share)).contains("SIGN_FLIP");
    }

    private JsonNode xAgainstEmail(String set, String measure, String... more) {
        List<String> options = new ArrayList<>(List.of("--of", "equal-treatment", "--strata", "topic,severity"));
        options.addAll(List.of("--compare", "channels", "--a", "x", "--b", "email", "--measure", measure));
        options.addAll(List.of(more));
        return product.report(set, options.toArray(String[]::new))
                .get("comparisons")
                .get(0);
    }

    @Test
    void theLouderAreAnsweredSoonerAndGoingPublicHelps() {
        String[] strata = {"--strata", "channel,topic,severity"};
        JsonNode loudness = product.report("setC", "--of", "loudness", strata[0], strata[1]);
        assertThat(number(loudness, "perDoubling", "estimate")).isCloseTo(1.107, within(0.0005));
        JsonNode wentPublic = product.report("setC", "--of", "went-public", strata[0], strata[1]);
        assertThat(number(wentPublic, "effect", "estimate")).isCloseTo(2.11, within(0.005));
        assertThat(number(wentPublic, "effect", "low")).isCloseTo(1.78, within(0.005));
        assertThat(number(wentPublic, "effect", "high")).isCloseTo(2.49, within(0.005));
        assertThat(wentPublic.get("verdict").asText()).isEqualTo("SOONER");
    }

    @Test
    void thoseWhoStillWaitCountInTheShareResolvedInPublic() {
        Offset<Double> digits = within(0.0005);
        JsonNode then = resolvedInPublic("--asOf", "2026-01-31T00:00:00Z");
        assertThat(number(then, "share", "estimate")).isCloseTo(0.710, digits);
        assertThat(number(then, "share", "low")).isCloseTo(0.669, digits);
        assertThat(number(then, "share", "high")).isCloseTo(0.749, digits);
        assertThat(number(resolvedInPublic(), "share", "estimate")).isCloseTo(0.708, digits);
    }

    private JsonNode resolvedInPublic(String... asOf) {
        List<String> options = new ArrayList<>(List.of("--of", "resolution-share", "--from", "2026-01-25"));
        options.addAll(List.of("--to", "2026-01-30", "--horizon", "P5D"));
        options.addAll(List.of(asOf));
        return product.report("setD", options.toArray(String[]::new)).get("overall");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody | --compare channels                       | There is no brand of this name",
                "setA   | --from 2026-02-01 --to 2026-01-01        | ends before it starts",
                "setA   | --tau P365D                              | Choose a shorter tau",
                "setA   | --compare channels --a phone             | phone",
                "setA   | --strata topic,mood                      | mood",
                "setA   | --measure happiness                      | happiness"
            })
    void whatCannotBeComparedIsRefusedWithTheReason(String brand, String options, String reason) {
        List<String> command = new ArrayList<>(List.of("report", brand, "--of", "equal-treatment"));
        command.addAll(List.of(options.split(" ")));
        Product.Ended refused = product.run(command.toArray(String[]::new));
        assertThat(refused.code()).isNotZero();
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(reason).doesNotContain("Exception");
    }

    private static double hours(JsonNode difference) {
        return difference.get("estimate").asDouble() / HOUR;
    }

    private static double number(JsonNode report, String of, String what) {
        return report.get(of).get(what).asDouble();
    }

    private static List<String> flags(JsonNode comparison) {
        List<String> flags = new ArrayList<>();
        comparison.get("flags").forEach(flag -> flags.add(flag.asText()));
        return flags;
    }
}
