package org.evenhand.insight.channels;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenhand.insight.channels.ChannelReport.Channel;
import org.evenhand.insight.observed.Part;

/** The report as the page shows it: every number in words, and beside every gap the reason. */
public record ChannelTable(Part answers, Part endings, Part ways, Part privateReplies) {

    /** The lines of one table; or, when all of them would only give the same reason, that reason. */
    public record Part(List<Row> rows, String reason) {

        private static Part of(Stream<Row> all) {
            List<Row> rows = all.toList();
            List<String> reasons = rows.stream().map(Row::reason).distinct().toList();
            return new Part(rows, reasons.size() == 1 ? reasons.getFirst() : null);
        }

        private Part withoutLists() {
            return new Part(rows.stream().map(Row::withoutList).toList(), reason);
        }
    }

    /**
     * One line of a table: the channel, how many cases, and either cells or the reason why there are none.
     *
     * @param list address of the list of cases, to which the name of a figure is added; null where it may not be seen
     */
    public record Row(Name name, String list, Cell cases, boolean few, List<Cell> cells, String reason) {

        private Row withoutList() {
            return new Row(name, null, cases, few, cells, reason);
        }
    }

    /** How a channel is called, with what tells it from others of its kind. */
    public record Name(String channel, String audience, String source) {}

    /** A number and, smaller, its interval or the reason why it is missing. */
    public record Cell(Figure figure, String value, String detail) {

        /** What the address of its cases ends with: of a count, those that are counted come first. */
        public String query() {
            String only = figure == Figure.ENDED ? "&only=counted" : figure == Figure.OPEN_CASES ? "&only=waiting" : "";
            return "figure=" + figure + only;
        }

        /** Whether there is a number, and so cases behind it. */
        public boolean isNumber() {
            return !value.equals(Words.NOTHING);
        }
    }

    private static final List<Figure> ANSWERS = List.of(
            Figure.ANSWER_CASES,
            Figure.ANSWERED_SHARE,
            Figure.MEDIAN_OF_THE_ANSWERED,
            Figure.MEDIAN_TO_ANSWER,
            Figure.ANSWERED_IN_1_HOUR,
            Figure.ANSWERED_IN_10_HOURS,
            Figure.ANSWERED_IN_24_HOURS,
            Figure.ANSWERS_OVER_10_HOURS);
    private static final List<Figure> ENDINGS = List.of(
            Figure.ENDING_CASES,
            Figure.ENDED,
            Figure.OPEN_CASES,
            Figure.MEDIAN_OF_THE_ENDED,
            Figure.MEDIAN_TO_END,
            Figure.ENDED_IN_1_DAY,
            Figure.ENDED_IN_7_DAYS,
            Figure.ENDED_IN_30_DAYS);
    private static final List<Figure> WAYS = List.of(
            Figure.ENDING_CASES,
            Figure.SOLVED_IN_PUBLIC,
            Figure.SOLVED_IN_PRIVATE,
            Figure.SOLVED_NOBODY_KNOWS_WHERE,
            Figure.ENDED_UNSOLVED,
            Figure.STILL_OPEN);
    private static final List<Figure> REPLIES = List.of(
            Figure.CASES, Figure.PUBLIC_REPLIES, Figure.REPLIES_ASKING_FOR_PRIVATE, Figure.SHARE_ASKING_FOR_PRIVATE);

    /** Below this, chance moves the shares by tens of points. */
    private static final int FEW = 30;

    /** The same for those who may not see the cases behind the numbers. */
    ChannelTable withoutLists() {
        return new ChannelTable(
                answers.withoutLists(), endings.withoutLists(), ways.withoutLists(), privateReplies.withoutLists());
    }

    static ChannelTable of(ChannelReport report) {
        return new ChannelTable(
                part(report, channel -> reason(channel.answered()), ANSWERS),
                part(report, channel -> reason(channel.ended()), ENDINGS),
                part(report, channel -> reason(channel.ended()), WAYS),
                part(report, channel -> channel.asksForPrivate().reason(), REPLIES));
    }

    private static String reason(Object answeredOrEnded) {
        return answeredOrEnded instanceof Unknown unknown ? unknown.reason() : null;
    }

    /** A table of these figures, the first of which is the number of cases. */
    private static Part part(ChannelReport report, Function<Channel, String> unknown, List<Figure> figures) {
        return Part.of(
                report.channels().stream().map(channel -> row(report, channel, unknown.apply(channel), figures)));
    }

    private static Row row(ChannelReport report, Channel channel, String reason, List<Figure> figures) {
        boolean inDays = "day".equals(report.granularity());
        Map<Figure, Finding> findings =
                Finding.of(channel).stream().collect(toMap(Finding::figure, Function.identity()));
        Finding cases = findings.get(reason == null ? figures.getFirst() : Figure.CASES);
        List<Figure> others = reason == null ? figures.subList(1, figures.size()) : List.of();
        return new Row(
                name(channel),
                Address.ofCases(report, channel),
                cell(cases, channel, inDays),
                reason == null && cases.n() != null && cases.n() < FEW,
                others.stream()
                        .map(figure -> cell(findings.get(figure), channel, inDays))
                        .toList(),
                reason);
    }

    private static Cell cell(Finding finding, Channel channel, boolean inDays) {
        return new Cell(finding.figure(), FindingWords.value(finding, inDays), detail(finding, channel, inDays));
    }

    /** A plain share has no interval; it says instead how many cases it stands for. */
    private static String detail(Finding finding, Channel channel, boolean inDays) {
        return finding.figure() == Figure.ANSWERED_SHARE && channel.answered() instanceof Answered.Times times
                ? Words.count(times.events()) + " cases"
                : FindingWords.detail(finding, inDays);
    }

    private static Name name(Channel channel) {
        return new Name(called(channel.channel()), channel.audience(), channel.source());
    }

    public static String called(String channel) {
        return switch (channel) {
            case "sms" -> "SMS";
            case "whatsapp" -> "WhatsApp";
            default -> channel.substring(0, 1).toUpperCase(Locale.ROOT) + channel.substring(1);
        };
    }
}
