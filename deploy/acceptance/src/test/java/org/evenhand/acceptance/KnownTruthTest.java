package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        JsonNode wait = xAgainstEmail("setA", "answer-time", "");
        assertThat(hours(wait.get("crude"))).isCloseTo(-2.24, within(0.005));
        assertThat(hours(wait.get("adjusted"))).isCloseTo(0.92, within(0.005));
        assertThat(number(wait, "hazardRatio", "estimate")).isCloseTo(0.83, within(0.005));
        assertThat(flags(wait)).contains("SIGN_FLIP");
    }

    @Test
    void fasterForEachNeedThoughItLooksSlowerIsToldApart() {
        JsonNode wait = xAgainstEmail("setB", "answer-time", "");
        assertThat(hours(wait.get("crude"))).isCloseTo(1.32, within(0.005));
        assertThat(hours(wait.get("adjusted"))).isCloseTo(-1.17, within(0.005));
        assertThat(number(wait, "hazardRatio", "estimate")).isCloseTo(1.33, within(0.005));
        assertThat(flags(wait)).contains("SIGN_FLIP");
    }

    @ParameterizedTest
    @CsvSource({"setA, 17.7, -4.6", "setB, -9.6, 11.0"})
    void theSameIsSaidOfTheSharesAnsweredWithinFourHours(String set, double crude, double adjusted) {
        JsonNode share = xAgainstEmail(set, "answer-24h", "&tau=PT4H");
        assertThat(100 * number(share, "crude", "estimate")).isCloseTo(crude, within(0.05));
        assertThat(100 * number(share, "adjusted", "estimate")).isCloseTo(adjusted, within(0.05));
        assertThat(flags(share)).contains("SIGN_FLIP");
    }

    private JsonNode xAgainstEmail(String set, String measure, String more) {
        return asked(
                        "equal-treatment",
                        set,
                        "&compare=channels&a=x&b=email&strata=topic,severity&measure=" + measure + more)
                .get("comparisons")
                .get(0);
    }

    @Test
    void theLouderAreAnsweredSoonerAndGoingPublicHelps() {
        String strata = "&strata=channel,topic,severity";
        JsonNode loudness = asked("loudness", "setC", strata);
        assertThat(number(loudness, "perDoubling", "estimate")).isCloseTo(1.107, within(0.0005));
        JsonNode wentPublic = asked("went-public", "setC", strata);
        assertThat(number(wentPublic, "effect", "estimate")).isCloseTo(2.11, within(0.005));
        assertThat(number(wentPublic, "effect", "low")).isCloseTo(1.78, within(0.005));
        assertThat(number(wentPublic, "effect", "high")).isCloseTo(2.49, within(0.005));
        assertThat(wentPublic.get("verdict").asText()).isEqualTo("SOONER");
    }

    @Test
    void thoseWhoStillWaitCountInTheShareResolvedInPublic() {
        Offset<Double> digits = within(0.0005);
        JsonNode then = resolvedInPublic("&asOf=2026-01-31T00:00:00Z");
        assertThat(number(then, "share", "estimate")).isCloseTo(0.710, digits);
        assertThat(number(then, "share", "low")).isCloseTo(0.669, digits);
        assertThat(number(then, "share", "high")).isCloseTo(0.749, digits);
        assertThat(number(resolvedInPublic(""), "share", "estimate")).isCloseTo(0.708, digits);
    }

    private JsonNode resolvedInPublic(String asOf) {
        return asked("resolution-share", "setD", "&from=2026-01-25&to=2026-01-30&horizon=P5D" + asOf)
                .get("overall");
    }

    private JsonNode asked(String report, String set, String query) {
        return product.asks("/api/reports/" + report + "?brand=" + set + query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody | compare=channels                   | 404 | There is no brand of this name",
                "setA   | from=2026-02-01&to=2026-01-01      | 400 | ends before it starts",
                "setA   | tau=P365D                          | 400 | Choose a shorter tau",
                "setA   | compare=channels&a=phone           | 400 | phone",
                "setA   | strata=topic,mood                  | 400 | mood",
                "setA   | measure=happiness                  | 400 | happiness"
            })
    void whatCannotBeComparedIsRefusedWithTheReason(String brand, String query, int status, String reason) {
        HttpResponse<String> refused =
                product.get("/api/reports/equal-treatment?brand=%s&%s".formatted(brand, query), true);
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal-treatment", "resolution-share", "loudness", "value", "went-public", "data-quality"})
    void everyReportIsPrintedForPeople(String report) {
        assertThat(product.runs("report", "setC", "--of", report).out())
                .contains("setC")
                .doesNotContain("\":")
                .doesNotContain("null");
    }

    @Test
    void whatTheReportRefusesIsToldOnTheCommandLine() {
        Product.Ended refused = product.run("report", "setA", "--of", "equal-treatment", "--strata", "mood");
        assertThat(refused.code()).isNotZero();
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("There is no stratum \"mood\"").doesNotContain("Exception");
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
