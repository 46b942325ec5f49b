package org.evenhand.insight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Somebody signed in who looks at pages, and complains of every error, refused style and failed request. */
class Visitor implements AutoCloseable {

    static final int NARROW = 360;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Browsers browsers;
    private final String origin;
    private final List<String> complaints = new ArrayList<>();
    /** The cookie of the sign-in. */
    private String state;

    private BrowserContext context;

    Visitor(Browsers browsers, String origin) {
        this.browsers = browsers;
        this.origin = origin.substring(0, origin.length() - 1);
    }

    static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800);
    }

    static Browser.NewContextOptions narrow() {
        return new Browser.NewContextOptions().setViewportSize(NARROW, 740);
    }

    /** Opens a page with such a screen. */
    Page opens(String path, Browser.NewContextOptions options) {
        signInOnce();
        close();
        context = browsers.chromium().newContext(options.setStorageState(state).setReducedMotion(ReducedMotion.REDUCE));
        Page page = page();
        page.navigate(origin + path);
        return page;
    }

    private void signInOnce() {
        if (state != null) {
            return;
        }
        context = browsers.chromium().newContext();
        Page page = page();
        page.navigate(origin + "/sign-in");
        page.getByLabel("Name").fill("ada");
        page.getByLabel("Password").fill("correct horse");
        page.locator("main button").click();
        page.waitForURL("**/insight");
        state = context.storageState();
    }

    private Page page() {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** What was complained of since last asked. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                .extracting(violation -> violation.getId() + ": " + violation.getNodes())
                .isEmpty();
    }

    static void assertNoSidewaysScroll(Page page) {
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("nothing is wider than the screen")
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    static void tabTo(Page page, String isThere) {
        for (int tabs = 0; tabs < 300; tabs++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate(isThere)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach it: " + isThere);
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
            context = null;
        }
    }
}
