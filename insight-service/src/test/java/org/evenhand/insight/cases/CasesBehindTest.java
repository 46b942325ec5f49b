package org.evenhand.insight.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.evenhand.kit.testing.Calls.asMachine;
import static org.hamcrest.Matchers.containsString;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenhand.insight.channels.Figure;
import org.evenhand.insight.facts.Telling;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.NaiveMedian;
import org.evenhand.statistics.Observation;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of a generated brand, computed again from nothing but the cases that are listed behind each of them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CasesBehindTest {

    private static final String BRAND = "generated & told";
    private static boolean told;

    @Inject
    Telling telling;

    @BeforeEach
    void onceForAll() {
        if (!told) {
            GeneratedBrand.tell(telling, BRAND, 400);
            told = true;
        }
    }

    @Test
    void everyNumberIsTheSumOfTheCasesBehindIt() {
        List<NamedCsvRecord> numbers = numbers();
        assertThat(numbers).hasSize(5 * Figure.values().length);

        for (NamedCsvRecord number : numbers) {
            Listed listed = Listed.behind(number, "");
            String name = name(number);

            assertThat(listed.totals().get("n")).as(name + ": n").isEqualTo(Integer.parseInt(number.getField("n")));
            assertThat(listed.sum("counted")).as(name).isEqualTo(listed.total("counted"));
            assertThat(listed.sum("waiting")).as(name).isEqualTo(listed.total("waiting"));
            assertThat(listed.reasonsOfCases()).as(name).isEqualTo(listed.reasonsOfTotals());
            assertThat(listed.total("counted") + listed.total("waiting"))
                    .as(name)
                    .isEqualTo(listed.total("n"));
            assertThat(listed.happened()).as(name + ": happened").isEqualTo(listed.total("happened"));
            assertValue(number, listed);
        }
    }

    private static void assertValue(NamedCsvRecord number, Listed listed) {
        if (number.getField("value").isEmpty()) {
            assertThat(number.getField("reason")).as(name(number)).isNotEmpty();
            return;
        }
        double value = Double.parseDouble(number.getField("value"));
        Recomputed again = new Recomputed(listed);
        double expected =
                switch (Figure.named(number.getField("figure")).orElseThrow()) {
                    case ANSWER_CASES, ENDING_CASES, CASES, PUBLIC_REPLIES -> listed.total("n");
                    case ENDED, OPEN_CASES, REPLIES_ASKING_FOR_PRIVATE -> listed.happened();
                    case ANSWERED_SHARE, ANSWERS_OVER_10_HOURS, SHARE_ASKING_FOR_PRIVATE ->
                        (double) listed.happened() / listed.total("n");
                    case MEDIAN_OF_THE_ANSWERED, MEDIAN_OF_THE_ENDED -> again.medianOfTheListed();
                    case MEDIAN_TO_END -> again.survival().median().time().orElse(-1);
                    case MEDIAN_TO_ANSWER -> value;
                    case ANSWERED_IN_1_HOUR -> again.answeredBy(3_600);
                    case ANSWERED_IN_10_HOURS -> again.answeredBy(36_000);
                    case ANSWERED_IN_24_HOURS -> again.answeredBy(86_400);
                    case ENDED_IN_1_DAY -> 1 - again.survival().survivalAt(86_400);
                    case ENDED_IN_7_DAYS -> 1 - again.survival().survivalAt(604_800);
                    case ENDED_IN_30_DAYS -> 1 - again.survival().survivalAt(2_592_000);
                    case SOLVED_IN_PUBLIC -> again.endedBy("resolved-public");
                    case SOLVED_IN_PRIVATE -> again.endedBy("resolved-private");
                    case SOLVED_NOBODY_KNOWS_WHERE -> again.endedBy("resolved-unknown-audience");
                    case ENDED_UNSOLVED -> again.endedBy("unresolved");
                    case STILL_OPEN -> again.survival().survivalAt(604_800);
                };
        assertThat(value).as(name(number)).isCloseTo(expected, offset(0.000_000_6));
    }

    @Test
    void onlyOneMarkAndPagesOfSevenGiveTheSameCases() {
        NamedCsvRecord number = numbers().stream()
                .filter(each -> each.getField("figure").equals("answered-in-10-hours"))
                .findFirst()
                .orElseThrow();
        Listed all = Listed.behind(number, "");

        List<Object> some = new ArrayList<>();
        for (String mark : List.of("counted", "waiting", "left-out")) {
            Listed only = Listed.behind(number, mark);
            assertThat(only.cases())
                    .allSatisfy(each -> assertThat(each.get("mark")).isEqualTo(mark));
            some.addAll(only.ids());
        }
        assertThat(some).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all.ids());
        assertThat(all.ids()).doesNotHaveDuplicates();
        assertThat(all.cases())
                .extracting(each -> (String) each.get("arrivedAt"))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void whatNeverBecameACaseIsListedAsANumber() {
        Listed phone = Listed.behind(numbers().getFirst(), "");

        assertThat(phone.answer().get("leftOutBefore").toString())
                .contains("closed date before opened date", "129")
                .doesNotContain("no brand is named");
    }

    @Test
    void theFileHoldsTheSameCasesAndNoFormula() {
        NamedCsvRecord number = numbers().stream()
                .filter(each -> each.getField("source").equals("'=twitter"))
                .findFirst()
                .orElseThrow();
        List<NamedCsvRecord> file = CsvReader.builder()
                .ofNamedCsvRecord(Listed.asked(number)
                        .accept("text/csv")
                        .get("/api/reports/channels/cases")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString())
                .stream()
                .toList();

        Listed listed = Listed.behind(number, "");
        assertThat(file.stream()
                        .filter(each -> !each.getField("case").isEmpty())
                        .map(each -> each.getField("case")))
                .containsExactlyElementsOf(
                        listed.ids().stream().map(Object::toString).toList());
        assertThat(file.stream()
                        .filter(each -> each.getField("mark").equals("left-out"))
                        .mapToInt(each -> Integer.parseInt(each.getField("cases")))
                        .sum())
                .isEqualTo(listed.sum("left-out") + 7);
    }

    @ParameterizedTest
    @CsvSource({
        "'brand=nobody&channel=x&audience=public&figure=ended', 404, There is no brand",
        "'brand=generated+%26+told&channel=fax&audience=public&figure=ended', 404, lists the channels",
        "'brand=generated+%26+told&channel=x&audience=public&figure=luck', 400, answered-in-1-hour",
        "'brand=generated+%26+told&channel=x&figure=ended', 400, Say which audience",
        "'brand=generated+%26+told&channel=x&audience=public&figure=ended&only=some', 400, 'counted, waiting, left-out'",
        "'brand=generated+%26+told&channel=x&audience=public&figure=ended&limit=0', 400, from 1 to 500",
        "'brand=generated+%26+told&channel=x&audience=public&source=%3Dtwitter&figure=ended&after=x', 400, next of the page"
    })
    void whatCannotBeListedIsSaidInASentence(String query, int status, String sentence) {
        for (String type : List.of("application/json", "text/csv")) {
            if (type.equals("text/csv") && (query.contains("after") || query.contains("limit"))) {
                continue; // A file has no pages.
            }
            asMachine()
                    .accept(type)
                    .urlEncodingEnabled(false)
                    .get("/api/reports/channels/cases?" + query)
                    .then()
                    .statusCode(status)
                    .contentType("application/problem+json")
                    .body("detail", containsString(sentence));
        }
    }

    private static List<NamedCsvRecord> numbers() {
        String text = asMachine()
                .accept("text/csv")
                .queryParam("brand", BRAND)
                .get("/api/reports/channels")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(text).stream()
                .filter(number -> !number.getField("figure").startsWith("left-out"))
                .toList();
    }

    private static String name(NamedCsvRecord number) {
        return number.getField("figure") + " of " + number.getField("channel") + " " + number.getField("audience");
    }

    /** The cases that the API lists behind a number, page by page. */
    private record Listed(Map<String, Object> answer, List<Map<String, Object>> cases) {

        static Listed behind(NamedCsvRecord number, String only) {
            Map<String, Object> answer = null;
            List<Map<String, Object>> cases = new ArrayList<>();
            String after = "";
            do {
                Map<String, Object> page = asked(number)
                        .queryParam("only", only)
                        .queryParam("limit", only.isEmpty() ? 500 : 7)
                        .queryParam("after", after)
                        .get("/api/reports/channels/cases")
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .extract()
                        .jsonPath()
                        .getMap("$");
                answer = answer == null ? page : answer;
                cases.addAll(list(page.get("cases")));
                after = (String) page.get("next");
            } while (after != null);
            return new Listed(answer, cases);
        }

        static RequestSpecification asked(NamedCsvRecord number) {
            return asMachine()
                    .queryParam("brand", BRAND)
                    .queryParam("channel", number.getField("channel"))
                    .queryParam("audience", number.getField("audience"))
                    .queryParam("source", number.getField("source").replaceFirst("^'", ""))
                    .queryParam("figure", number.getField("figure"));
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> list(Object list) {
            return (List<Map<String, Object>>) list;
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> totals() {
            return (Map<String, Object>) answer.get("totals");
        }

        int total(String name) {
            return (Integer) totals().get(name);
        }

        boolean isOfReplies() {
            return totals().get("unit").equals("replies");
        }

        int sum(String mark) {
            return cases.stream()
                    .filter(each -> each.get("mark").equals(mark))
                    .mapToInt(each -> isOfReplies() && !mark.equals("left-out") ? number(each, "publicReplies") : 1)
                    .sum();
        }

        int happened() {
            return cases.stream()
                    .mapToInt(each -> isOfReplies()
                            ? number(each, "repliesAskingForPrivate")
                            : (Boolean) each.get("happened") ? 1 : 0)
                    .sum();
        }

        Map<String, Long> reasonsOfTotals() {
            return list(totals().get("leftOut")).stream()
                    .collect(Collectors.toMap(
                            each -> (String) each.get("reason"), each -> ((Number) each.get("cases")).longValue()));
        }

        Map<String, Long> reasonsOfCases() {
            return cases.stream()
                    .filter(each -> each.get("mark").equals("left-out"))
                    .collect(Collectors.groupingBy(
                            each -> reasonsOfTotals().keySet().stream()
                                    .filter(((String) each.get("why"))::endsWith)
                                    .findFirst()
                                    .orElse("unexplained: " + each.get("why")),
                            Collectors.counting()));
        }

        List<Object> ids() {
            return cases.stream().map(each -> each.get("id")).toList();
        }

        static int number(Map<String, Object> listed, String field) {
            return ((Number) listed.get(field)).intValue();
        }
    }

    /** The estimates from the listed cases. */
    private record Recomputed(Listed listed) {

        double medianOfTheListed() {
            return NaiveMedian.of(table(Map.of("answered", 1), 1)).orElse(-1);
        }

        KaplanMeier survival() {
            return KaplanMeier.of(table(Map.of("open", 0), 1));
        }

        double answeredBy(double seconds) {
            LifeTable table =
                    table(Map.of("answered", 1, "ended-unanswered", 2, "open", 0, "resolved-unanswered", 0), 0);
            return AalenJohansen.of(table, 2).cumulativeIncidence(1, seconds);
        }

        double endedBy(String course) {
            return AalenJohansen.of(table(Map.of("open", 0, course, 1), 2), 2).cumulativeIncidence(1, 604_800);
        }

        private LifeTable table(Map<String, Integer> kinds, int otherwise) {
            return LifeTable.of(listed.cases().stream()
                    .filter(each -> !each.get("mark").equals("left-out"))
                    .map(each -> new Observation(
                            ((Number) each.get("seconds")).doubleValue(),
                            kinds.getOrDefault((String) each.get("course"), otherwise),
                            1,
                            ((Number) each.get("watchedFromSeconds")).doubleValue()))
                    .toList());
        }
    }
}
