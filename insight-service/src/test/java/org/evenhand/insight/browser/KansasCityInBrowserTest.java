package org.evenhand.insight.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.browser.Visitor.assertAccessible;
import static org.evenhand.insight.browser.Visitor.picture;
import static org.evenhand.insight.browser.Visitor.wide;
import static org.evenhand.insight.facts.ToldCase.aCase;

import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.insight.channels.RealRecords;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

/** Real cases on the page: Twitter looks equal and is a little slower, the web looks slow and hardly is. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class KansasCityInBrowserTest {

    private static final String BRAND = "Kansas City";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final Instant FIRST = day("01/01/2013");
    private static final Set<String> SOURCES = Set.of("TWIR", "WEB", "PHONE");
    private static final int PAGE = 2_000;
    private static final String COMPARISON = "/insight/equal-treatment?brand=Kansas+City&from=2013-01-01&to=2020-12-31"
            + "&compare=sources&b=PHONE&measure=resolution-time&tau=P7D";

    @Inject
    Telling telling;

    @TestHTTPResource("/")
    String address;

    private final UUID importId = UUID.randomUUID();

    @Test
    void aSentenceSaysWhatShowsOnlyLikeWithLikeAndWhatVanishesThere() {
        tell(RealRecords.of("kansas-city-311.csv.gz"));
        try (Browsers browsers = new Browsers();
                Visitor visitor = new Visitor(browsers, address)) {
            Page twitter = visitor.opens(COMPARISON + "&a=TWIR&strata=category", wide());

            assertThat(twitter.locator("main").innerText())
                    .contains(
                            "Counted together, TWIR and PHONE look alike (anything from 2\u00a0% slower to 11\u00a0% faster);"
                                    + " only when like is compared with like (same category) does it show that cases from TWIR are"
                                    + " resolved about 10\u00a0% slower (between 2 and 16\u00a0%).")
                    .contains("1.045 (0.980 to 1.114)", "0.904 (0.836 to 0.978)");
            assertAccessible(twitter);
            picture(twitter, "kansas-city-twitter");

            Page web = visitor.opens(COMPARISON + "&a=WEB&strata=category,topic,year", wide());

            assertThat(web.locator("main").innerText())
                    .contains(
                            "Counted together, cases from WEB look about 22\u00a0% slower than from PHONE; when like is"
                                    + " compared with like (same topic, category and year) most of that gap vanishes");
            picture(web, "kansas-city-web");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private void tell(List<NamedCsvRecord> records) {
        List<ToldCase> cases = records.stream()
                .filter(record -> SOURCES.contains(record.getField("SOURCE")))
                .filter(record -> !day(record.getField("CREATION DATE")).isBefore(FIRST))
                .map(this::told)
                .toList();
        for (int start = 0; start < cases.size(); start += PAGE) {
            telling.page(cases.subList(start, Math.min(start + PAGE, cases.size())).stream()
                    .map(ToldCase::told)
                    .toList());
        }
        telling.page(ToldImport.ofCases(importId, day("09/09/2020"), BRAND).told());
    }

    private ToldCase told(NamedCsvRecord record) {
        ToldCase told = aCase(BRAND, day(record.getField("CREATION DATE")))
                .on("other", "unknown", record.getField("SOURCE"))
                .about(record.getField("CATEGORY") + "/" + record.getField("TYPE"), null, null)
                .inDays()
                .knows(false, true)
                .observedBy(importId);
        return switch (record.getField("STATUS")) {
            case "RESOL" -> told.ended("resolution", day(record.getField("CLOSED DATE")), null);
            case "CANC" -> told.ended("cancelled", day(record.getField("CLOSED DATE")), null);
            case "DUP" -> told.ended("duplicate", day(record.getField("CLOSED DATE")), null);
            default -> told;
        };
    }

    private static Instant day(String date) {
        return LocalDate.parse(date, DAY).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
