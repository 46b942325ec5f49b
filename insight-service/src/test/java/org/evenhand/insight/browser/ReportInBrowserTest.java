package org.evenhand.insight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.insight.cases.GeneratedBrand;
import org.evenhand.insight.facts.Telling;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages as people meet them: in a browser, in the dark, on a telephone, by keyboard, and without JavaScript. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ReportInBrowserTest {

    private static final String BRAND = "Northway in a browser";
    private static final String REPORT = "/reports/channels?brand=Northway+in+a+browser";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static Browsers browsers;
    private static boolean told;
    /** The cookie of whoever signed in first. */
    private static String state;

    @Inject
    Telling telling;

    @TestHTTPResource("/")
    String address;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @BeforeEach
    void tell() {
        if (!told) {
            GeneratedBrand.tell(telling, BRAND, 2_000);
            told = true;
        }
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theReportDrawsItsCurvesUnderThePolicy() {
        Page page = signedIn(wide());
        page.navigate(address(REPORT));

        assertThat(drawnPaths(page, "answered")).isGreaterThan(6);
        assertThat(drawnPaths(page, "ended")).isGreaterThan(6);
        assertAccessible(page);

        page.locator("figure[data-panel=ended] .drawing").hover();
        page.waitForFunction(
                "() => document.querySelector('figure[data-panel=ended] svg').textContent.includes('After')");
        picture(page, "report");

        int before = drawnPaths(page, "ended");
        page.locator("figure[data-panel=ended] input").first().uncheck();
        page.waitForFunction(
                "before => document.querySelectorAll('figure[data-panel=ended] svg path').length < before", before);
    }

    @Tag("long")
    @Test
    void theReportIsReadableInTheDark() {
        Page page = signedIn(wide().setColorScheme(ColorScheme.DARK));
        page.navigate(address(REPORT));

        assertThat(drawnPaths(page, "ended")).isGreaterThan(6);
        assertAccessible(page);
        picture(page, "report-dark");
    }

    @Test
    void theReportFitsATelephone() {
        Page page = signedIn(narrow());
        page.navigate(address(REPORT));

        assertThat(drawnPaths(page, "ended")).isGreaterThan(6);
        assertNoSidewaysScroll(page);
        assertThat((Boolean) page.evaluate("""
                () => {
                    const box = document.querySelector('.scroll'), first = box.querySelector('tbody th');
                    const before = first.getBoundingClientRect().left;
                    box.scrollLeft = 200;
                    return box.scrollLeft > 0 && first.getBoundingClientRect().left === before;
                }"""))
                .as("the table scrolls in its box and its first column stays")
                .isTrue();
        assertAccessible(page);
        picture(page, "report-360");
    }

    @Test
    void withoutJavaScriptTheTablesSayEverything() {
        Page page = signedIn(wide().setJavaScriptEnabled(false));
        page.navigate(address(REPORT));

        assertThat(page.locator("figure").first().isVisible()).isFalse();
        assertThat(page.locator("table").first().isVisible()).isTrue();
        page.locator("summary").first().click();
        assertThat(page.locator("details table").first().isVisible()).isTrue();
        picture(page, "report-without-javascript");
        page.locator("td a").first().click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Cases whose wait for an answer is known");
    }

    @Tag("long")
    @Test
    void aNumberOpensTheCasesBehindIt() {
        Page page = signedIn(wide());
        page.navigate(address(REPORT));
        page.locator("a[href$='figure=answered-in-10-hours']").first().click();

        assertThat(page.locator("h1").innerText()).isEqualTo("Answered in 10 hours");
        assertThat(page.locator("tbody tr").count()).isGreaterThan(50);
        assertAccessible(page);
        picture(page, "cases");
        page.locator(".choices a").nth(3).click();
        assertThat(page.locator("section >> nth=1 >> tbody .tag").allInnerTexts())
                .containsOnly("left out");
        assertAccessible(page);
        picture(page, "cases-left-out");
    }

    @Tag("long")
    @Test
    void theCasesFitATelephoneInTheDark() {
        Page page = signedIn(narrow().setColorScheme(ColorScheme.DARK));
        page.navigate(address(REPORT));
        page.locator("a[href$='figure=median-of-the-answered']").first().click();

        assertNoSidewaysScroll(page);
        assertAccessible(page);
        picture(page, "cases-360-dark");
    }

    @Tag("long")
    @Test
    void theKeyboardAloneReachesACurveAndACase() {
        Page page = signedIn(wide());
        page.navigate(address(REPORT));
        page.locator("figure[data-panel=ended] svg").first().waitFor();

        tabTo(page, "() => document.activeElement.matches('figure[data-panel=answered] input')");
        boolean before = (Boolean) page.evaluate("() => document.activeElement.checked");
        page.keyboard().press("Space");
        assertThat((Boolean) page.evaluate("() => document.activeElement.checked"))
                .isNotEqualTo(before);
        assertThat((String) page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                .as("the focus is seen")
                .isEqualTo("solid");
        tabTo(page, "() => document.activeElement.matches('td a[href*=\"figure=ended\"]')");
        page.keyboard().press("Enter");
        page.waitForURL("**/reports/channels/cases?**");
    }

    @Tag("long")
    @Test
    void theSignInLetsInByKeyboardAndSaysWhenItDoesNot() {
        context = context(narrow());
        Page page = page();
        page.navigate(address(REPORT));
        assertThat(page.url()).endsWith("/sign-in");
        assertAccessible(page);
        assertNoSidewaysScroll(page);
        picture(page, "sign-in-360");
        page.keyboard().type("ada");
        page.keyboard().press("Tab");
        page.keyboard().type("wrong horse");
        page.keyboard().press("Enter");
        page.locator("[role=alert]").waitFor();
        assertAccessible(page);
        signIn(page);
        assertThat(page.locator("h1").innerText()).isEqualTo("How the channels fare");
    }

    @Tag("long")
    @Test
    void filesAreSavedAndNotShown() {
        Page page = signedIn(wide());
        page.navigate(address(REPORT));

        var file = page.waitForDownload(
                () -> page.locator("a[href*='channels.csv']").click());

        assertThat(file.suggestedFilename()).isEqualTo("channels-Northway-in-a-browser.csv");
    }

    private static int drawnPaths(Page page, String panel) {
        page.locator("figure[data-panel=" + panel + "] svg").first().waitFor();
        page.waitForFunction(
                "panel => document.querySelectorAll(`figure[data-panel=${panel}] svg path[stroke-width=\"2.25\"]`).length > 2",
                panel);
        return page.locator("figure[data-panel=" + panel + "] svg path").count();
    }

    private static void tabTo(Page page, String isThere) {
        for (int tabs = 0; tabs < 200; tabs++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate(isThere)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach it: " + isThere);
    }

    private static void assertNoSidewaysScroll(Page page) {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("nothing is wider than the screen")
                .isLessThanOrEqualTo(360);
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                .extracting(violation -> violation.getId() + ": " + violation.getNodes())
                .isEmpty();
    }

    private Page signedIn(Browser.NewContextOptions options) {
        if (state == null) {
            context = context(wide());
            Page page = page();
            page.navigate(address(REPORT));
            signIn(page);
            state = context.storageState();
            context.close();
        }
        context = context(options.setStorageState(state));
        return page();
    }

    private static void signIn(Page page) {
        page.getByLabel("Name").fill("ada");
        page.getByLabel("Password").fill("correct horse");
        page.locator("main button").click();
        page.waitForURL("**/reports/channels**");
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        return browsers.chromium().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    }

    /** A page on which every error, refused script or style, and failed request is written down. */
    private Page page() {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                complaints.add(answer.status() + " " + answer.url());
            }
        });
        return page;
    }

    private String address(String path) {
        return address.substring(0, address.length() - 1) + path;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800);
    }

    private static Browser.NewContextOptions narrow() {
        return new Browser.NewContextOptions().setViewportSize(360, 740);
    }
}
