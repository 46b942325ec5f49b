package org.evenhand.insight.channels;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.evenhand.insight.channels.ChannelReport.Channel;

/** The report as the page shows it: every number in words, and beside every gap the reason. */
public record ChannelTable(Part answers, Part endings, Part ways, Part privateReplies) {

    /** The lines of one table; or, when all of them would only give the same reason, that reason. */
    public record Part(List<Row> rows, String reason) {

        private static Part of(Stream<Row> all) {
            List<Row> rows = all.toList();
            List<String> reasons = rows.stream().map(Row::reason).distinct().toList();
            return new Part(rows, reasons.size() == 1 ? reasons.getFirst() : null);
        }
    }

    /** One line of a table: the channel, how many cases, and either cells or the reason why there are none. */
    public record Row(Name name, String cases, boolean few, List<Cell> cells, String reason) {}

    /** How a channel is called, with what tells it from others of its kind. */
    public record Name(String channel, String audience, String source) {}

    /** A number and, smaller, its interval or the reason why it is missing. */
    public record Cell(String value, String detail) {}

    /** Below this, chance moves the shares by tens of points. */
    private static final int FEW = 30;

    static ChannelTable of(ChannelReport report) {
        boolean inDays = "day".equals(report.granularity());
        List<Channel> channels = report.channels();
        return new ChannelTable(
                Part.of(channels.stream().map(channel -> answers(channel, inDays))),
                Part.of(channels.stream().map(channel -> endings(channel, inDays))),
                Part.of(channels.stream().map(ChannelTable::ways)),
                Part.of(channels.stream().map(ChannelTable::privateReplies)));
    }

    private static Row answers(Channel channel, boolean inDays) {
        return switch (channel.answered()) {
            case Unknown unknown -> unknown(channel, unknown.reason());
            case Answered.Times times ->
                row(
                        channel,
                        times.cases(),
                        Stream.of(
                                        Stream.of(
                                                new Cell(
                                                        Words.percent(times.answeredShare()),
                                                        Words.count(times.events()) + " cases"),
                                                naive(times.naiveMedianSeconds(), inDays, times.reason()),
                                                median(times.median(), inDays)),
                                        times.within().stream().map(ChannelTable::share),
                                        Stream.of(new Cell(
                                                Words.percent(times.overTenHoursShare()),
                                                times.overTenHoursShare() == null ? times.reason() : "")))
                                .flatMap(cells -> cells));
        };
    }

    private static Row endings(Channel channel, boolean inDays) {
        return switch (channel.ended()) {
            case Unknown unknown -> unknown(channel, unknown.reason());
            case Ended.Times times ->
                row(
                        channel,
                        times.cases(),
                        Stream.concat(
                                Stream.of(
                                        new Cell(Words.count(times.events()), ""),
                                        new Cell(Words.count(times.open()), ""),
                                        naive(times.naiveMedianSeconds(), inDays, times.reason()),
                                        median(times.median(), inDays)),
                                times.within().stream().map(ChannelTable::share)));
        };
    }

    private static Row ways(Channel channel) {
        Endings endings = channel.endings();
        return switch (channel.ended()) {
            case Unknown unknown -> unknown(channel, unknown.reason());
            case Ended.Times times ->
                row(
                        channel,
                        times.cases(),
                        Stream.of(
                                        endings.inPublic(),
                                        endings.inPrivate(),
                                        endings.unknownAudience(),
                                        endings.unresolved(),
                                        endings.open())
                                .map(share -> new Cell(Words.percent(share), share == null ? endings.reason() : "")));
        };
    }

    private static Row privateReplies(Channel channel) {
        AsksForPrivate asks = channel.asksForPrivate();
        return asks.share() == null
                ? unknown(channel, asks.reason())
                : row(
                        channel,
                        channel.cases(),
                        Stream.of(
                                new Cell(Words.count(asks.replies()), ""),
                                new Cell(Words.count(asks.asking()), ""),
                                new Cell(Words.percent(asks.share()), "")));
    }

    private static Cell naive(Number seconds, boolean inDays, String reason) {
        return new Cell(Words.duration(seconds, inDays), seconds == null ? reason : "");
    }

    private static Cell median(Median median, boolean inDays) {
        return new Cell(
                Words.duration(median.seconds(), inDays),
                median.seconds() == null ? median.reason() : Words.durations(median.low(), median.high(), inDays));
    }

    private static Cell share(Share share) {
        boolean hasInterval = share.low() != null;
        return new Cell(
                Words.percent(share.share()), hasInterval ? Words.percents(share.low(), share.high()) : reason(share));
    }

    private static String reason(Share share) {
        return share.share() == null ? share.reason() : "";
    }

    private static Row row(Channel channel, long cases, Stream<Cell> cells) {
        return new Row(name(channel), Words.count(cases), cases < FEW, cells.toList(), null);
    }

    private static Row unknown(Channel channel, String reason) {
        return new Row(name(channel), Words.count(channel.cases()), false, List.of(), reason);
    }

    private static Name name(Channel channel) {
        return new Name(called(channel.channel()), channel.audience(), channel.source());
    }

    static String called(String channel) {
        return switch (channel) {
            case "sms" -> "SMS";
            case "whatsapp" -> "WhatsApp";
            default -> channel.substring(0, 1).toUpperCase(Locale.ROOT) + channel.substring(1);
        };
    }
}
