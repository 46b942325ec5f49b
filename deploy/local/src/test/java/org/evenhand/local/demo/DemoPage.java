package org.evenhand.local.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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

    static String others() {
        return table(
                "what else is true | number",
                Stream.of(
                        row(
                                "low, medium and high severity are worked on | x %.1f, x %.1f, x %.1f as fast",
                                Severity.LOW.pace, Severity.MEDIUM.pace, Severity.HIGH.pace),
                        row("attention and patience fade with | %.0f days", Truth.ATTENTION_FADES_AFTER_DAYS),
                        row("a doubling of the followers, in public | x %.2f", Truth.LOUDNESS_PER_DOUBLING),
                        row(
                                "followers for whom a channel's factor holds as written | %.0f",
                                Math.pow(2, Truth.USUAL_DOUBLINGS) - 1),
                        row(
                                "followers unknown, on X and on Facebook | %.0f %%, %.0f %%",
                                100 * Truth.FOLLOWERS_UNKNOWN_ON_X, 100 * Truth.FOLLOWERS_UNKNOWN_ON_FACEBOOK),
                        row("gives up after an answer, per day | %.2f", Truth.GIVES_UP_PER_DAY_AFTER_ANSWER),
                        row("goes public from a private channel, per day | %.2f", Truth.GOES_PUBLIC_PER_DAY),
                        row("resolution once public | x %.1f", Truth.RESOLVED_FASTER_ONCE_PUBLIC),
                        row("public complaints that follow a failure | %.0f %%", 100 * Truth.FOLLOWS_FAILURE),
                        row("public answers that ask to go private | %.0f %%", 100 * Truth.ASKS_FOR_PRIVATE),
                        row("customers who then do | %.0f %%", 100 * Truth.GOES_PRIVATE_WHEN_ASKED),
                        row("resolutions that leave no trace of where | %.0f %%", 100 * Truth.RESOLVED_UNKNOWN_WHERE),
                        row(
                                "private cases that went public and are resolved there | %.0f %%",
                                100 * Truth.RESOLVED_IN_PUBLIC_ONCE_PUBLIC),
                        row(
                                "resolved cases that are reopened, after days on average | %.0f %%, %.0f",
                                100 * Truth.REOPENED, Truth.REOPENED_AFTER_DAYS),
                        row(
                                "lost from sight, within days | %.0f %%, %.0f",
                                100 * Truth.LOST_FROM_SIGHT, Truth.LOST_WITHIN_DAYS)));
    }

    /** What a report of shares must find, within its intervals. */
    static String expected() {
        return table(
                "source | answered within 1 h | 10 h | 24 h",
                Arrays.stream(Door.values())
                        .map(door -> row(
                                "%s | %.1f %% | %.1f %% | %.1f %%",
                                door.source, expected(door, 1), expected(door, 10), expected(door, 24))));
    }

    private static double expected(Door door, int hours) {
        List<Expectation> ofDoor = Expectation.answeredWithin(Duration.ofHours(hours)).stream()
                .filter(each -> each.source().equals(door.source))
                .toList();
        return 100
                * ofDoor.stream()
                        .mapToDouble(each -> each.cases() * each.share())
                        .sum()
                / ofDoor.stream().mapToInt(Expectation::cases).sum();
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
