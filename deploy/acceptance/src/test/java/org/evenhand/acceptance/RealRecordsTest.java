package org.evenhand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.evenhand.acceptance.Product.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real records go in by one command, and the reports say what is known of them. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealRecordsTest {

    private static final Pattern CASES_A_SECOND = Pattern.compile("([0-9.,]+) (?:cases|rows|records) (?:a|per) second");

    /** What the table says, and what follows from the records (recomputed by hand, Kaplan-Meier with log-log limits). */
    private static final Map<String, String> MISPRINTS = Map.of(
            "26.56 % [24.48, 28.80]", "26.56 % [24.46, 28.80]",
            "51.28 % [42.61, 60.63]", "51.28 % [42.61, 60.59]");

    private Product product;

    @BeforeAll
    void install() {
        product = Product.fresh("real-records");
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void airlinesAreReportedAsTheyTreatedTheirCustomers() {
        Ended imported =
                product.runs("import", Shared.file("data/airline-tweets.csv.gz").toString(), "--as", "airline-tweets");
        for (List<String> row : Shared.table("airline-tweets")) {
            JsonNode report = product.report(row.getFirst());
            JsonNode channel = report.get("channels").get(0);
            JsonNode answered = channel.get("answered");
            assertThat(report.get("channels")).hasSize(1);
            assertThat(List.of(
                            row.getFirst(),
                            channel.get("cases").asText(),
                            answered(channel),
                            percent(within(answered, "PT1H").get("share")),
                            percent(within(answered, "PT10H").get("share")),
                            withInterval(within(answered, "PT24H")),
                            minutes(answered.get("naiveMedianSeconds")),
                            channel.get("asksForPrivate").get("replies").asText(),
                            share(channel.get("asksForPrivate").get("share"))))
                    .isEqualTo(row);
        }
        assertThat(imported.err())
                .contains("1,109")
                .contains("265")
                .contains("623")
                .contains("150");
    }

    private static String answered(JsonNode channel) {
        int events = channel.get("answered").get("events").asInt();
        return events == 0
                ? "0"
                : events + " (" + percent(events / channel.get("cases").asDouble()) + ")";
    }

    private static String withInterval(JsonNode within) {
        if (within.get("share").asDouble() == 0) {
            return "0";
        }
        return percent(within.get("share")) + " [" + number(within.get("low")) + ", " + number(within.get("high"))
                + "]";
    }

    private static String percent(JsonNode share) {
        return share.asDouble() == 0 ? "0" : percent(share.asDouble());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String share(JsonNode share) {
        return share.isNull() ? "-" : percent(share);
    }

    private static String number(JsonNode share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share.asDouble());
    }

    private static String minutes(JsonNode seconds) {
        return seconds.isNull() ? "-" : String.format(Locale.ROOT, "%.1f", seconds.asDouble() / 60);
    }

    @Test
    void kansasCityIsReportedBySourceCodeAndQuickly() {
        Ended imported = product.runs(
                "import", Shared.file("data/kansas-city-311.csv.gz").toString(), "--as", "kansas-city-311");
        JsonNode report = product.report("kansas-city-311");
        assertThat(report.get("cases").asInt()).isEqualTo(80_203);
        assertThat(report.get("observedUntil").asText()).isEqualTo("2020-09-09T00:00:00Z");
        assertThat(report.get("granularity").asText()).isEqualTo("day");
        for (List<String> row : Shared.table("kansas-city-311")) {
            JsonNode channel = ofSource(report, row.getFirst());
            JsonNode ended = channel.get("ended");
            assertThat(List.of(
                            row.getFirst(),
                            thousands(channel.get("cases").asInt()),
                            thousands(ended.get("events").asInt()),
                            days(ended.get("naiveMedianSeconds")),
                            median(ended.get("median")),
                            withTwoDigits(within(ended, "P7D")),
                            withTwoDigits(within(ended, "P30D"))))
                    .isEqualTo(List.of(
                            row.get(0),
                            row.get(1),
                            row.get(2),
                            row.get(4),
                            row.get(5),
                            corrected(row.get(6)),
                            corrected(row.get(7))));
            assertThat(channel.get("answered").get("known").asBoolean()).isFalse();
            assertThat(channel.get("endings").get("public").isNull()).isTrue();
        }
        assertThat(ofSource(report, "TWIR").get("channel").asText()).isEqualTo("x");
        assertThat(casesASecond(imported.err())).isGreaterThan(1_000);
        twitterLooksEqualAndIsSlowerWithinItsCategory();
        theWebLooksSlowerThanItIs();
    }

    private void twitterLooksEqualAndIsSlowerWithinItsCategory() {
        JsonNode ratio = resolvedAgainstPhone("TWIR", "category").get("hazardRatio");
        assertThat(List.of(twoDigitsOf(ratio.get("crude")), twoDigitsOf(ratio)))
                .containsExactly("1.05 [0.98, 1.11]", "0.90 [0.84, 0.98]");
    }

    private void theWebLooksSlowerThanItIs() {
        JsonNode web = resolvedAgainstPhone("WEB", "category,topic,year");
        assertThat(web.get("adjusted").get("estimate").asDouble())
                .isLessThan(web.get("crude").get("estimate").asDouble() / 2);
        assertThat(web.get("flags").toString()).contains("MIX_EXPLAINS");
    }

    private JsonNode resolvedAgainstPhone(String source, String strata) {
        return product.report(
                        "kansas-city-311",
                        "--of=equal-treatment",
                        "--from=2013-01-01",
                        "--to=2020-12-31",
                        "--compare=sources",
                        "--a=" + source,
                        "--b=PHONE",
                        "--measure=resolution-time",
                        "--strata=" + strata)
                .get("comparisons")
                .get(0);
    }

    private static String twoDigitsOf(JsonNode ratio) {
        return String.format(
                Locale.ROOT,
                "%.2f [%.2f, %.2f]",
                ratio.get("estimate").asDouble(),
                ratio.get("low").asDouble(),
                ratio.get("high").asDouble());
    }

    private static String corrected(String cell) {
        return MISPRINTS.getOrDefault(cell, cell);
    }

    private static JsonNode ofSource(JsonNode report, String source) {
        return StreamSupport.stream(report.get("channels").spliterator(), false)
                .filter(channel -> channel.get("source").asText().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static String thousands(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String days(JsonNode seconds) {
        double days = seconds.asDouble() / 86_400;
        return days == Math.rint(days) ? String.valueOf((long) days) : String.valueOf(days);
    }

    private static String median(JsonNode median) {
        return days(median.get("seconds")) + " [" + days(median.get("low")) + ", " + days(median.get("high")) + "]";
    }

    private static String withTwoDigits(JsonNode within) {
        return String.format(
                Locale.ROOT,
                "%.2f %% [%.2f, %.2f]",
                100 * within.get("share").asDouble(),
                100 * within.get("low").asDouble(),
                100 * within.get("high").asDouble());
    }

    @Test
    void sanFranciscoIsReportedInSecondsOverDaylightSaving() {
        Ended imported = product.runs(
                "import", Shared.file("data/san-francisco-311.csv.gz").toString(), "--as", "san-francisco-311");
        JsonNode report = product.report("san-francisco-311");
        assertThat(report.get("cases").asInt()).isEqualTo(9_871);
        assertThat(report.get("observedUntil").asText()).isEqualTo("2016-01-28T05:39:18Z");
        for (List<String> row : Shared.table("san-francisco-311")) {
            JsonNode channel = ofSource(report, row.getFirst());
            JsonNode ended = channel.get("ended");
            assertThat(List.of(
                            row.getFirst(),
                            thousands(channel.get("cases").asInt()),
                            thousands(ended.get("events").asInt()),
                            thousands(ended.get("naiveMedianSeconds").asInt()),
                            thousands(ended.get("median").get("seconds").asInt()),
                            twoDigits(within(ended, "P1D")),
                            twoDigits(within(ended, "P7D")),
                            twoDigits(within(ended, "P30D"))))
                    .isEqualTo(row);
        }
        assertThat(imported.err()).contains("129 rejected").contains("ends before it starts.");
        assertThat(leftOut(report))
                .containsExactlyInAnyOrderEntriesOf(Map.of("phone", 61, "web", 36 + 25, "other", 3, "x", 4));
    }

    private static String twoDigits(JsonNode within) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * within.get("share").asDouble());
    }

    private static Map<String, Integer> leftOut(JsonNode report) {
        return StreamSupport.stream(report.get("leftOut").spliterator(), false)
                .filter(out -> out.get("reason").asText().equals("ends before it starts"))
                .collect(Collectors.toMap(out -> out.get("channel").asText(), out -> out.get("cases")
                        .asInt()));
    }

    @Test
    void theBureauOfConsumersIsReportedByOutcomesAndRefusesEveryTime() {
        product.runs("import", Shared.file("data/cfpb-complaints.csv.gz").toString(), "--as", "cfpb-complaints");
        JsonNode report = product.report("cfpb-complaints");
        String facts = Shared.paragraph("cfpb-complaints");
        for (JsonNode channel : report.get("channels")) {
            assertThat(facts)
                    .contains(channel.get("source").asText() + " "
                            + thousands(channel.get("cases").asInt()));
            for (String what : List.of("answered", "ended")) {
                assertThat(channel.get(what).get("known").asBoolean()).isFalse();
                assertThat(channel.get(what).get("reason").asText()).isEqualTo("the data hold no date of closing");
            }
        }
        assertThat(report.get("channels")).hasSize(6);
        List<String> untimely = StreamSupport.stream(
                        report.get("outcomes").get("channels").spliterator(), false)
                .map(channel -> channel.get("source").asText().replace("Postal mail", "Postal") + " "
                        + twoDigits(channel.get("untimely")))
                .toList();
        assertThat(untimely)
                .filteredOn(each -> !each.endsWith(" 0.00 %"))
                .hasSize(4)
                .allSatisfy(each -> assertThat(facts).contains(each));
        assertThat(product.runs("report", "cfpb-complaints").out())
                .contains("Ended: not known, because the data hold no date of closing")
                .contains("Closed with explanation");
    }

    private static double casesASecond(String remarks) {
        Matcher matcher = CASES_A_SECOND.matcher(remarks);
        assertThat(matcher.find())
                .as("the import says how fast it was: " + remarks)
                .isTrue();
        return Double.parseDouble(matcher.group(1).replace(",", ""));
    }

    private static JsonNode within(JsonNode measure, String horizon) {
        return StreamSupport.stream(measure.get("within").spliterator(), false)
                .filter(within -> within.get("horizon").asText().equals(horizon))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no horizon " + horizon + " in " + Map.of("within", measure)));
    }
}
