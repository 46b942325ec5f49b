package org.evenhand.insight.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine: without one the pages were not tested, so it is never skipped. */
class Browsers implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-gpu");

    private final Playwright playwright;
    private final Browser browser;

    Browsers() {
        Path found = named().or(Browsers::onThePath).orElseThrow(() -> new AssertionError("""
                The pages are tested in a real browser and there is none. Install Chromium
                (Debian: apt-get install chromium) or name a Chrome or Chromium in EVENHAND_BROWSER."""));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(found).setArgs(QUIET));
    }

    Browser chromium() {
        return browser;
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("EVENHAND_BROWSER")).map(Path::of);
    }

    private static Optional<Path> onThePath() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
