package org.evenhand.insight.evenhanded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.evenhand.insight.SignedIn;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.insight.facts.ToldSet;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the pages of value, going public and data quality, and what stands there where nothing can be said. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReportPagesTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
    private static final Pattern LINK = Pattern.compile("<a href=\"(/insight/cases[^\"]*)\">([0-9,]+)<");
    private static final Pattern SUM = Pattern.compile("It rests on ([0-9,]+) case");
    private static String setC;

    @Inject
    Telling telling;

    private final String brand = "paged-" + UUID.randomUUID();

    @BeforeEach
    void tellSetCOnce() {
        if (setC == null) {
            setC = "set-c-" + UUID.randomUUID();
            ToldSet.tell(telling, setC, "setC.csv");
        }
    }

    @Test
    void theTiersOfSetCAreToldInASentenceADrawingAndATable() {
        String page = page(SignedIn.asAda(), "/insight/value?brand=" + setC);

        assertThat(page)
                .contains("<h1>Are tiers of value served alike?</h1>", "4,000 cases", "Counted case by case.")
                .contains("ustomers of tiers premium and standard are answered about equally often within a day")
                .containsPattern(
                        "Of 100 comparable customers [0-9.]+ of tier premium and [0-9.]+ of tier standard had an answer within"
                                + " a day; the difference")
                .contains(
                        "Why they differ, if they do, cannot be told from this",
                        "Like with like: only cases of the same channel, topic, severity and audience are compared.",
                        "chance would show differences at least as large with probability")
                .contains("/insight/cases?brand=" + setC + "&amp;measure=value&amp;tier=premium")
                .contains("href=\"/insight/explained/value\"", "href=\"/insight/value.csv?brand=" + setC)
                .doesNotContain("style=\"", "<script", "by policy");
        assertThat(page.split("role=\"img\"", -1)).hasSize(2);
        assertThat(page(SignedIn.asAda(), "/insight/value?measure=resolution&brand=" + setC))
                .contains("had a resolution within a week", "Resolved within a week, more or fewer of 100")
                .contains("&amp;measure=value&amp;served=resolution&amp;tier=premium");
    }

    @Test
    void goingPublicInSetCIsToldAsAnAssociationWithWhatCouldExplainIt() {
        String page = page(SignedIn.asAda(), "/insight/went-public?brand=" + setC);

        assertThat(page)
                .contains("Once their customer has gone public, cases are resolved sooner", "≠</span> sooner")
                .contains(
                        "From the moment on which its customer goes public, a case is resolved about 2.1 times as fast as a"
                                + " comparable case that is still private (between 1.8 and 2.5 times).",
                        "2.11 (1.78 to 2.49)")
                .contains("It is an association, not proof", "The clock runs from the arrival of a case")
                .containsPattern("something unrecorded would have to be [0-9.]+ times as common")
                .contains("Like with like: only cases of the same topic and severity are compared.")
                .contains("/insight/cases?brand=" + setC + "&amp;measure=went-public")
                .doesNotContain("style=\"", "<script", "0.88");
        assertThat(page.split("role=\"img\"", -1)).hasSize(2);
        assertThat(page(SignedIn.asAda(), "/insight/went-public?strata=channel&strata=topic&brand=" + setC))
                .contains("The channel is left aside: whoever goes public leaves the channel");
    }

    @Test
    void dataQualityIsToldChannelByChannelAndWithWhatImportsLeftOut() {
        telling.cases(
                aCase(brand, NOON).on("x", "public", "twitter").answered(NOON.minusSeconds(1)),
                aCase(brand, NOON).on("x", "public", "twitter").knows(false, false),
                aCase(brand, NOON)
                        .on("email", "private", "mail")
                        .about("delivery", "low", "en")
                        .by(UUID.randomUUID(), null, "gold"));
        telling.page(ToldImport.ofCases(UUID.randomUUID(), NOON.plusSeconds(3_600), brand)
                .leavingOut(brand, "x", "no time of arrival", 7)
                .told());

        String page = page(SignedIn.asAda(), "/insight/data-quality?brand=" + brand);

        assertThat(page)
                .contains("Of 3 cases, 2 are in no number about answers and 1 is in no number about resolutions")
                .contains("They are from 3 customers, each with one case. Times are known to the second.")
                .contains("1 ends before it starts, 1 not recorded by the source")
                .contains(
                        "&amp;measure=answer-time&amp;channel=x&amp;audience=public&amp;source=twitter&amp;only=left-out")
                .contains("<th scope=\"row\">topic</th><td class=\"num\">66.7</td>", "66.7</text>")
                .contains("<th scope=\"row\">number of followers, of public cases</th><td class=\"num\">100.0</td>")
                .contains("no time of arrival", "all numbers of this brand", "Known of every case:")
                .doesNotContain("style=\"", "<script");
        numbersOpenTheirCases(page, "Left out 2", "Left out 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/insight/value?", "/insight/value?measure=resolution&", "/insight/went-public?"})
    void everyNumberOpensSoManyCases(String path) {
        List<MatchResult> links = LINK.matcher(page(SignedIn.asAda(), path + "brand=" + setC))
                .results()
                .toList();

        assertThat(links).isNotEmpty();
        links.forEach(link -> assertThat(SUM.matcher(page(SignedIn.asAda(), address(link)))
                        .results()
                        .map(sum -> sum.group(1)))
                .containsExactly(link.group(2)));
    }

    private void numbersOpenTheirCases(String page, String... counts) {
        List<String> lists = LINK.matcher(page)
                .results()
                .map(ReportPagesTest::address)
                .filter(address -> address.contains("only=left-out"))
                .map(address -> page(SignedIn.asAda(), address))
                .toList();
        assertThat(lists).hasSameSizeAs(counts);
        for (int each = 0; each < counts.length; each++) {
            assertThat(lists.get(each)).contains(counts[each] + "</a>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "value, The value tier of no case is known.",
        "went-public, Nobody went public with a case that began in private.",
    })
    void whereThereIsNothingToSayASentenceSaysWhy(String report, String sentence) {
        telling.cases(
                aCase(brand, NOON).on("email", "private", "mail"),
                aCase(brand, NOON).on("x", "public", "twitter"));

        assertThat(page(SignedIn.asAda(), "/insight/" + report + "?brand=" + brand))
                .contains("Not enough is known yet", sentence, "not enough data")
                .doesNotContain("role=\"img\"", "<table");
    }

    @Test
    void aTierOfFewCasesGetsNoNumber() {
        telling.cases(
                aCase(brand, NOON).by(UUID.randomUUID(), 5L, "gold"),
                aCase(brand, NOON).by(UUID.randomUUID(), 5L, "iron"),
                aCase(brand, NOON).by(UUID.randomUUID(), 5L, "iron"));

        assertThat(page(SignedIn.asAda(), "/insight/value?brand=" + brand))
                .contains("1 case of tier gold and 2 of tier iron; each tier needs 30.")
                .doesNotContain("role=\"img\"", "of 100 comparable customers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "went-public", "data-quality"})
    void whatIsPublishedAndWhatReadersSeeIsTheSameAndHidesFewCustomers(String report) {
        for (int each = 0; each < 42; each++) {
            Instant arrived = NOON.plusSeconds(60L * each);
            telling.cases(aCase(brand, arrived)
                    .on(each < 3 ? "phone" : "email", "private", null)
                    .about("delivery", "low", "en")
                    .by(UUID.randomUUID(), null, each < 3 ? "gold" : "iron")
                    .wentPublic(arrived.plusSeconds(60))
                    .answered(arrived.plusSeconds(600))
                    .ended("resolution", arrived.plusSeconds(7_200), "private"));
        }

        String read = page(SignedIn.asRita(), "/insight/" + report + "?brand=" + brand);
        String published = page(SignedIn.asAda(), "/insight/" + report + "?publication=true&brand=" + brand);

        assertThat(main(read)).contains("–").isEqualTo(main(published));
        assertThat(read)
                .contains("a dash stands where a number would tell of fewer than 10 customers")
                .doesNotContain("/insight/cases?", "<td class=\"num\">3<", "To be published");
        assertThat(published).contains("value=\"true\" checked").doesNotContain("/insight/cases?");
        assertThat(page(SignedIn.asAda(), "/insight/" + report + "?brand=" + brand))
                .contains("/insight/cases?");
        SignedIn.asAda()
                .accept("text/csv")
                .get("/insight/" + report + ".csv?publication=true&brand=" + brand)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString(brand));
    }

    /** What was found, without the addresses in which only one of them says that it is to be published. */
    private static String main(String page) {
        return page.substring(page.indexOf("<section")).replace("&amp;publication=true", "");
    }

    @ParameterizedTest
    @CsvSource({
        "/insight/value?brand=nobody-knows-it, 404, There is no brand of this name.",
        "/insight/value?brand={brand}&measure=mood, 400, 'answer, resolution'",
        "/insight/value?brand={brand}&strata=topic&strata=mood, 400, 'There is no stratum &quot;mood&quot;'",
        "/insight/value?brand={brand}&tau=soon, 400, is not a time to wait",
        "/insight/value?brand={brand}&tau=P300D, 400, Choose a shorter tau",
        "/insight/value?brand={brand}&publication=yes, 400, is true or false",
        "/insight/value?brand={brand}&from=2027-01-01, 200, No case of this brand arrived in this period.",
        "/insight/went-public?brand={brand}&strata=mood, 400, 'There is no stratum &quot;mood&quot;'",
        "/insight/went-public?brand={brand}&from=2026-02-02&to=2026-02-01, 400, The period ends before it starts",
        "/insight/went-public?brand={brand}&from=2027-01-01, 200, No case of this brand arrived in this period.",
        "/insight/data-quality?brand=nobody-knows-it, 404, There is no brand of this name.",
        "/insight/data-quality?brand={brand}&asOf=now, 400, is not a moment",
        "/insight/data-quality?brand={brand}&from=2027-01-01, 200, No case of this brand arrived in this period.",
    })
    void whatCannotBeShownIsASentenceUnderTheFilledForm(String path, int status, String sentence) {
        String page = SignedIn.asAda()
                .urlEncodingEnabled(false)
                .get(path.replace("{brand}", setC))
                .then()
                .statusCode(status)
                .contentType(containsString("text/html"))
                .extract()
                .asString();

        assertThat(page)
                .contains(sentence, "<form class=\"row choice no-print\"")
                .doesNotContain("role=\"img\"");
    }

    @Test
    void theFirstPageLeadsToThemWithTheSameCasesAndTheFormKeepsThem() {
        String page = page(SignedIn.asAda(), "/insight?from=2020-01-01&asOf=2030-01-01&brand=" + setC);

        for (String report : List.of("value", "went-public", "data-quality")) {
            String address = "/insight/" + report + "?brand=" + setC + "&amp;from=2020-01-01&amp;asOf=2030-01-01";
            assertThat(page).contains("<a href=\"" + address);
            assertThat(page(SignedIn.asAda(), address.replace("&amp;", "&")))
                    .contains("name=\"from\" value=\"2020-01-01\"", "name=\"asOf\" value=\"2030-01-01")
                    .contains("<a href=\"/insight?brand=" + setC + "&amp;from=2020-01-01&amp;asOf=2030-01-01");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "value, by policy",
        "went-public, immortal time bias",
        "data-quality, Counting without any estimate.",
        "loudness, twice the followers",
        "resolution-share, competing ends"
    })
    void everyReportIsExplained(String report, String words) {
        assertThat(page(SignedIn.asRita(), "/insight/explained/" + report)
                        .replace("Counting, without", "Counting without"))
                .contains("What it cannot tell", words);
    }

    @Test
    void aMachineHasNoPages() {
        for (String report : List.of("value", "went-public", "data-quality")) {
            asMachine()
                    .accept("text/html,*/*;q=0.8")
                    .get("/insight/" + report)
                    .then()
                    .statusCode(403);
        }
    }

    private static String address(MatchResult link) {
        return link.group(1).replace("&amp;", "&");
    }

    private static String page(RequestSpecification person, String address) {
        return person.urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();
    }
}
