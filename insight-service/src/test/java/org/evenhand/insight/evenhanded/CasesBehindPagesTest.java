package org.evenhand.insight.evenhanded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.insight.SignedIn;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldSet;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number on a page opens as many cases as it says; readers see no case, and no number of few customers. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CasesBehindPagesTest {

    private static final Instant START = Instant.parse("2026-02-02T08:00:00Z");
    private static final Pattern LINK = Pattern.compile("<a href=\"(/insight/cases[^\"]*)\">([0-9,]+)[ <]");
    private static final Pattern SUM = Pattern.compile("It rests on ([0-9,]+) case");
    private static final int MOST_LINKS = 40;

    @Inject
    Telling telling;

    private final String brand = "opened-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/insight?",
                "/insight/equal-treatment?strata=topic,severity&",
                "/insight/equal-treatment?strata=topic,severity&measure=transfers&",
                "/insight/equal-treatment?strata=topic&measure=reopen&compare=channels&a=x&"
            })
    void everyNumberOpensSoManyCases(String path) {
        ToldSet.tell(telling, brand, "setC.csv");

        String page = page(SignedIn.asAda(), path + "brand=" + brand);

        Map<String, String> numbers = LINK.matcher(page)
                .results()
                .limit(MOST_LINKS)
                .collect(Collectors.toMap(
                        link -> link.group(1).replace("&amp;", "&"), link -> link.group(2), (one, same) -> one));
        assertThat(numbers).hasSizeGreaterThan(2);
        numbers.forEach((address, cases) ->
                assertThat(sum(page(SignedIn.asAda(), address))).as(address).isEqualTo(cases));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/insight?",
                "/insight/equal-treatment?strata=topic&",
                "/insight/equal-treatment?strata=topic&compare=channels&",
                "/insight/equal-treatment?strata=topic&compare=channels&a=phone&"
            })
    void readersSeeNoWayToCasesAndNoSingleSorts(String path) {
        tellFewWhoPhoned();

        assertThat(page(SignedIn.asAda(), path + "brand=" + brand))
                .containsAnyOf("/insight/cases?", "Each against all the others");
        assertThat(page(SignedIn.asRita(), path + "brand=" + brand))
                .doesNotContain(
                        "/insight/cases?", "id=\"sorts\"", "id=\"course\"", "<td class=\"num\">3<", ">3 by phone");
    }

    @Test
    void readersSeeADashAndTheReasonWhereCustomersAreFew() {
        tellFewWhoPhoned();

        assertThat(page(SignedIn.asRita(), "/insight?brand=" + brand))
                .contains("A dash stands where a number would tell of few customers.", "of 100 comparable customers")
                .contains("Counted case by case, so that groups of fewer than 10 customers can be hidden.");
        assertThat(page(SignedIn.asRita(), "/insight/equal-treatment?strata=topic&compare=channels&brand=" + brand))
                .contains("Fewer than 10 customers, or hidden", "<td class=\"num\">–</td>");
        assertThat(page(SignedIn.asRita(), "/insight/equal-treatment?strata=topic&brand=" + brand))
                .contains("Counted together, and like with like");
        assertThat(page(SignedIn.asRita(), "/insight/explained/reopen")).contains("What it cannot tell");
    }

    private void tellFewWhoPhoned() {
        List<String> ways = List.of("x", "email", "x", "email", "chat");
        telling.page(IntStream.range(0, 303)
                .mapToObj(each -> {
                    String way = each < 300 ? ways.get(each % ways.size()) : "phone";
                    Instant arrived = START.plusSeconds(60L * each);
                    return aCase(brand, arrived)
                            .on(way, way.equals("x") ? "public" : "private", null)
                            .about(each % 3 == 0 ? "delivery" : "billing", "high", "en")
                            .by(UUID.randomUUID(), 50L * each, null)
                            .answered(arrived.plusSeconds(600 + 40L * each))
                            .ended("resolution", arrived.plusSeconds(90_000), each % 2 == 0 ? "public" : "private")
                            .seen(START.plusSeconds(3_000_000))
                            .told();
                })
                .toList());
    }

    private static String sum(String page) {
        return SUM.matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("no sum");
    }

    private static String page(RequestSpecification person, String address) {
        return person.urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
