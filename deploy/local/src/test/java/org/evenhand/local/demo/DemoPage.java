package org.evenhand.local.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of DEMO.md, written from the truth and from the files, so that the page cannot say anything else. */
final class DemoPage {

    private DemoPage() {}

    static String channels() {
        return table(
                "source | channel, audience | share of cases | first answer | resolution | gives up, per day | mix",
                Arrays.stream(Door.values())
                        .map(door -> row(
                                "%s | %s, %s | %.0f %% | x %.2f | x %.2f | %.2f | %s",
                                door.source,
                                door.channel,
                                door.audience.word(),
                                100 * door.share,
                                door.answerFactor,
                                door.resolutionFactor,
                                door.givesUpPerDay,
                                door.mix.name().toLowerCase(Locale.ROOT))));
    }

    static String topics() {
        return table(
                "topic | answers per day | resolutions per day | phone | written | counter | open",
                Arrays.stream(Topic.values())
                        .map(topic -> row(
                                "%s | %.2f | %.2f | %.0f %% | %.0f %% | %.0f %% | %.0f %%",
                                topic.path,
                                topic.answersPerDay,
                                topic.resolutionsPerDay,
                                topic.share(Mix.PHONE),
                                topic.share(Mix.WRITTEN),
                                topic.share(Mix.COUNTER),
                                topic.share(Mix.OPEN))));
    }

    static String found() {
        return table(
                "source | cases | answered | gave up waiting | still waiting | crude, against e-mail"
                        + " | within topic and severity | truth",
                Arrays.stream(Door.values()).map(DemoPage::found));
    }

    private static String found(Door door) {
        boolean email = door == Door.EMAIL;
        return row(
                "%s | %d | %.1f %% | %.1f %% | %.1f %% | %s | %s | %.2f",
                door.source,
                Generated.CASES.stream()
                        .filter(row -> row.source().equals(door.source))
                        .count(),
                percent(door, row -> row.answeredAt().isPresent()),
                percent(
                        door,
                        row -> row.answeredAt().isEmpty() && row.abandonedAt().isPresent()),
                percent(
                        door,
                        row -> row.answeredAt().isEmpty() && row.abandonedAt().isEmpty()),
                email ? "1" : ratio(Pace.crudeAnswers(door.source)),
                email ? "1" : ratio(Pace.answersWithinCells(door.source)),
                door.answerFactor);
    }

    static String alsoFound() {
        return table(
                "what | found | truth",
                Stream.of(
                        row(
                                "faster answer per doubling of followers, in public | %s | %.2f",
                                ratio(Pace.loudness(true)), Truth.LOUDNESS_PER_DOUBLING),
                        row("the same in private | %s | 1.00", ratio(Pace.loudness(false))),
                        row(
                                "faster resolution once the customer went public, from the answer on | %s | %.2f",
                                ratio(Pace.goingPublic()), Truth.RESOLVED_FASTER_ONCE_PUBLIC)));
    }

    static String replies() {
        long replies =
                Generated.MESSAGES.stream().filter(MessageRow::publicReply).count();
        long english = Generated.MESSAGES.stream()
                .filter(MessageRow::publicReply)
                .filter(reply -> reply.language().equals("en"))
                .count();
        long asking = Generated.MESSAGES.stream()
                .filter(MessageRow::publicReply)
                .filter(WordingTest::asks)
                .count();
        return row(
                "Of %d public replies %d match `strict-en`: %.1f %% of all, %.1f %% of the %d in English.",
                replies, asking, 100.0 * asking / replies, 100.0 * asking / english, english);
    }

    private static double percent(Door door, Predicate<CaseRow> wanted) {
        return 100
                * Generated.CASES.stream()
                        .filter(row -> row.source().equals(door.source))
                        .mapToInt(row -> wanted.test(row) ? 1 : 0)
                        .average()
                        .orElseThrow();
    }

    private static String ratio(HazardRatio ratio) {
        return row("%.2f [%.2f, %.2f]", ratio.estimate(), ratio.low(), ratio.high());
    }

    private static String table(String head, Stream<String> rows) {
        String line = head.replaceAll("[^|]+", " --- ").strip();
        return Stream.concat(Stream.of(head, line), rows)
                .map(row -> "| " + row + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
