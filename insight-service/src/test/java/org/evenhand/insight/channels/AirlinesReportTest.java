package org.evenhand.insight.channels;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

/** Every public mention of ten airlines over two and a half days, told as facts: the answers to real customers. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AirlinesReportTest {

    private static final List<String> AIRLINES = List.of(
            "British_Airways",
            "Ryanair",
            "easyJet",
            "VirginAtlantic",
            "KLM",
            "Lufthansa",
            "Qantas",
            "AirFrance",
            "EtihadAirways",
            "SingaporeAir",
            "airberlin");

    @Inject
    Telling telling;

    private final String suffix = "-" + UUID.randomUUID();

    @Test
    void theAnswersAreThoseOfTheAirlines() {
        List<NamedCsvRecord> tweets = RealRecords.of("airline-tweets.csv.gz");
        Map<String, NamedCsvRecord> byId =
                tweets.stream().collect(Collectors.toMap(AirlinesReportTest::id, Function.identity()));
        List<ToldCase> cases = new ArrayList<>();
        tweets.stream()
                .collect(groupingBy(tweet -> id(root(tweet, byId))))
                .forEach((root, thread) -> told(byId.get(root), thread).ifPresent(cases::add));
        telling.cases(cases.toArray(ToldCase[]::new));
        Instant newest = tweets.stream()
                .map(AirlinesReportTest::time)
                .max(Instant::compareTo)
                .orElseThrow();
        telling.page(ToldImport.ofMessages(
                        UUID.randomUUID(),
                        newest,
                        AIRLINES.stream().map(airline -> airline + suffix).toArray(String[]::new))
                .told());

        assertThat(cases).hasSize(3_451);
        assertThat(inMinutes("British_Airways")).isEqualTo("1077 581 (53.9) 25.2 52.7 55.2 [52.2, 58.2] 68.1");
        assertThat(inMinutes("Ryanair")).isEqualTo("524 138 (26.3) 20.8 24.7 27.2 [23.5, 31.3] 3.0");
        assertThat(inMinutes("KLM")).isEqualTo("251 93 (37.1) 37.1 37.1 37.1 [31.4, 43.3] 7.1");
        assertThat(inMinutes("EtihadAirways")).isEqualTo("138 10 (7.2) 6.5 7.3 7.3 [4.0, 13.1] 7.4");
    }

    private static NamedCsvRecord root(NamedCsvRecord tweet, Map<String, NamedCsvRecord> byId) {
        NamedCsvRecord before = byId.get(tweet.getField("in_reply_to_status_id"));
        return before == null ? tweet : root(before, byId);
    }

    private Optional<ToldCase> told(NamedCsvRecord first, List<NamedCsvRecord> thread) {
        if (isAirline(first)
                || !first.getField("in_reply_to_status_id").isEmpty()
                || !first.getField("quoted_status_id").isEmpty()) {
            return Optional.empty();
        }
        return List.of(first.getField("mentions").split("[ ;|]+")).stream()
                .filter(name -> AIRLINES.contains(name.replace("@", "")))
                .findFirst()
                .map(airline -> told(airline, first, thread));
    }

    private ToldCase told(String airline, NamedCsvRecord first, List<NamedCsvRecord> thread) {
        ToldCase told = aCase(airline.substring(1) + suffix, time(first));
        thread.stream()
                .filter(tweet -> isAirline(tweet) && tweet.getField("author").equals(airline))
                .map(AirlinesReportTest::time)
                .min(Instant::compareTo)
                .ifPresent(told::answered);
        return told;
    }

    private static boolean isAirline(NamedCsvRecord tweet) {
        return tweet.getField("is_airline").equals("1");
    }

    private static String id(NamedCsvRecord tweet) {
        return tweet.getField("tweet_id");
    }

    private static Instant time(NamedCsvRecord tweet) {
        return Instant.ofEpochMilli(Long.parseLong(tweet.getField("timestamp_ms")));
    }

    private String inMinutes(String airline) {
        JsonNode answered = Reports.onlyChannelOf(airline + suffix).get("answered");
        return "%d %d (%s) %s %s %s %s"
                .formatted(
                        answered.get("cases").intValue(),
                        answered.get("events").intValue(),
                        Reports.percent(answered.get("answeredShare"), 1),
                        Reports.percent(Reports.within(answered, "PT1H").get("share"), 1),
                        Reports.percent(Reports.within(answered, "PT10H").get("share"), 1),
                        Reports.percent(Reports.within(answered, "PT24H"), 1),
                        answered.get("naiveMedianSeconds")
                                .decimalValue()
                                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP));
    }
}
