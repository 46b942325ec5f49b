package org.evenhand.insight.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.browser.Visitor.assertAccessible;
import static org.evenhand.insight.browser.Visitor.assertNoSidewaysScroll;
import static org.evenhand.insight.browser.Visitor.narrow;
import static org.evenhand.insight.browser.Visitor.picture;
import static org.evenhand.insight.browser.Visitor.tabTo;
import static org.evenhand.insight.browser.Visitor.wide;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.insight.closes.WeekByWeek;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldSet;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether customers are treated alike, as people meet it: in a browser, in the dark, on a telephone, on paper. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class InsightInBrowserTest {

    private static final String BRAND = "Acme Rail";
    private static final String EASY = "Mostly easy";
    private static final String INSIGHT = "/insight?brand=Acme+Rail";
    private static final String FLIPPED =
            "/insight/equal-treatment?brand=Mostly+easy&compare=sources&a=twitter&b=email&measure=answer-time"
                    + "&strata=topic,severity";
    private static final String PUBLIC = "/insight/equal-treatment?brand=Acme+Rail&measure=resolution-7d";
    private static final List<String> PAGES = List.of(
            INSIGHT,
            FLIPPED,
            PUBLIC,
            "/insight/equal-treatment?brand=Acme+Rail&compare=channels",
            "/insight/cases?brand=Acme+Rail&measure=answer-24h",
            "/insight/closes?brand=Acme+Rail&week=2026-01-12&of=resolution-share",
            "/insight/explained/answer-24h");
    /** Further ones, of which a quick run looks at one picture each. */
    private static final List<String> REPORTS = List.of(
            "/insight/value?brand=Acme+Rail",
            "/insight/went-public?brand=Acme+Rail",
            "/insight/data-quality?brand=Mostly+easy",
            "/insight/explained/went-public");

    private static final List<String> ALL =
            Stream.of(PAGES, REPORTS).flatMap(List::stream).toList();

    private static Browsers browsers;
    private static Visitor visitor;

    @Inject
    Telling telling;

    @Inject
    WeekByWeek weeks;

    @TestHTTPResource("/")
    String address;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        visitor.close();
        visitor = null;
        browsers.close();
    }

    @BeforeEach
    void tell() {
        if (visitor == null) {
            ToldSet.tell(telling, BRAND, "setC.csv");
            ToldSet.tell(telling, EASY, "setA.csv");
            weeks.close(BRAND, Instant.parse("2026-01-12T12:00:00Z"), 1);
            visitor = new Visitor(browsers, address);
        }
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aPageAnswersInWordsWhetherTheBrandIsEvenHanded() {
        Page page = visitor.opens(INSIGHT, wide());

        assertThat(page.locator(".card").count()).isEqualTo(7);
        assertThat(page.locator(".card .mark").allInnerTexts())
                .allMatch(text -> text.matches("(?s).*(alike|unequal|small difference|unclear|not enough data).*"));
        assertThat(page.locator(".hundred-figures g").count()).isEqualTo(100);
        assertThat(page.locator("#louder").isVisible()).isTrue();
        assertThat(page.locator("script").count()).isZero();
        assertAccessible(page);
        picture(page, "insight");
    }

    @Test
    void aComparisonShowsItsCurvesItsPartsAndItsTopics() {
        Page page = visitor.opens(FLIPPED, wide());

        assertThat(page.locator("svg[role=img]").count()).isEqualTo(4);
        assertThat(page.locator("path.line").count()).isEqualTo(4);
        assertThat(page.locator(".note").first().innerText())
                .isEqualTo(
                        "Counted together, twitter looks faster; among customers with the same kind of request it is the"
                                + " other way round.");
        assertAccessible(page);
        picture(page, "comparison");
    }

    @Tag("long")
    @Test
    void everyPointOfTheCurvesStandsInTheTable() {
        Page page = visitor.opens(FLIPPED, wide());
        page.locator("summary").first().click();

        int rows = page.locator("details tbody tr").count();
        String path = page.locator("path.line").first().getAttribute("d");

        assertThat(path.chars().filter(each -> each == 'M' || each == 'H').count())
                .isEqualTo(rows);
        picture(page, "comparison-table");
    }

    static Stream<String> pages() {
        return PAGES.stream();
    }

    static Stream<String> allPages() {
        return ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("allPages")
    void everyPageFitsATelephone(String address) {
        Page page = visitor.opens(address, narrow());

        assertNoSidewaysScroll(page);
        assertThat(((Number) page.evaluate("""
                () => Math.min(...[...document.querySelectorAll('svg text')]
                    .map(text => text.getBoundingClientRect().height), 99)""")).doubleValue())
                .as("letters in drawings keep their size")
                .isGreaterThan(11);
        assertAccessible(page);
        picture(page, "insight-360-" + ALL.indexOf(address));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysEverythingWithoutJavaScriptAndInTheDark(String address) {
        Page page = visitor.opens(address, wide().setJavaScriptEnabled(false).setColorScheme(ColorScheme.DARK));

        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator("main table, main p").count()).isPositive();
        assertThat(page.locator("main script").count()).isZero();
        picture(page, "insight-dark-without-javascript-" + PAGES.indexOf(address));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsAccessibleWithoutJavaScriptAndInTheDark(String address) {
        assertAccessible(
                visitor.opens(address, wide().setJavaScriptEnabled(false).setColorScheme(ColorScheme.DARK)));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("reports")
    void everyReportIsAccessibleInTheDark(String address) {
        Page page = visitor.opens(address, wide().setColorScheme(ColorScheme.DARK));

        assertThat(page.locator("main script").count()).isZero();
        assertAccessible(page);
        picture(page, "insight-dark-" + ALL.indexOf(address));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("allPages")
    void everyPagePrints(String address) {
        Page page = visitor.opens(address, wide().setColorScheme(ColorScheme.DARK));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("form.choice:visible").count()).isZero();
        assertThat((String) page.evaluate("() => getComputedStyle(document.body).color"))
                .as("dark letters on white paper")
                .isEqualTo("rgb(31, 35, 40)");
        assertAccessible(page);
        picture(page, "insight-print-" + ALL.indexOf(address));
    }

    @Tag("long")
    @Test
    void theKeyboardReachesACardsComparisonAndTheTablesThere() {
        Page page = visitor.opens(INSIGHT, wide());
        tabTo(page, "() => document.activeElement.matches('.card .ways a')");
        page.keyboard().press("Enter");
        page.waitForURL("**/insight/equal-treatment?**");

        tabTo(page, "() => document.activeElement.matches('summary')");
        page.keyboard().press("Enter");
        tabTo(page, "() => document.activeElement.matches('details .scroll')");
        assertThat((String) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                .as("the focus is seen")
                .isEqualTo("solid");
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("reports")
    void theKeyboardReachesTheTablesOfAReport(String address) {
        Page page = visitor.opens(address, wide());

        tabTo(page, "() => document.activeElement.matches('.ways a')");
        tabTo(page, "() => document.activeElement.matches('.scroll')");
        picture(page, "insight-wide-" + ALL.indexOf(address));
    }

    static Stream<String> reports() {
        return REPORTS.stream().filter(address -> !address.contains("explained"));
    }

    @Tag("long")
    @Test
    void theFormAsksForAnotherComparisonWithoutJavaScript() {
        Page page = visitor.opens(PUBLIC, wide().setJavaScriptEnabled(false));
        page.locator("select[name=compare]").selectOption("channels");
        page.locator("form.choice button").click();
        page.waitForURL("**compare=channels**");
        page.locator("tbody th a").first().click();

        assertThat(page.locator(".verdict").isVisible()).isTrue();
    }

    @Test
    void everyMeasureIsExplained() {
        Page page = visitor.opens("/insight/explained/answer-24h", wide());

        assertThat(page.locator("main").innerText())
                .contains("What it cannot tell", "From when on it matters", "5 of 100");
    }

    @Test
    void whatCannotBeShownIsASentenceOverTheFilledForm() {
        Page page = visitor.opens(PUBLIC + "&tau=P300D&from=2026-01-01", narrow());

        assertThat(page.locator("[role=alert]").innerText()).contains("Choose a shorter tau");
        assertThat(page.locator("input[name=from]").inputValue()).isEqualTo("2026-01-01");
        assertThat(page.locator("svg[role=img]").count()).isZero();
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "comparison-refused-360");
        visitor.complaints();
    }
}
