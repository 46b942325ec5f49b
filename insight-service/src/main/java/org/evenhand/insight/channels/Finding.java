package org.evenhand.insight.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.insight.channels.ChannelReport.Channel;

/**
 * One number of a channel, with its interval and how much it rests on.
 *
 * @param value null where it is missing
 * @param n how many cases (or replies) it rests on
 * @param reason why a number or its interval is missing; null if nothing is
 */
public record Finding(Figure figure, Number value, Number low, Number high, Long n, String reason) {

    /** Every number of a channel, in the order of {@link Figure}. */
    public static List<Finding> of(Channel channel) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(answers(channel));
        findings.addAll(endings(channel));
        findings.addAll(replies(channel));
        return findings;
    }

    private static List<Finding> answers(Channel channel) {
        return switch (channel.answered()) {
            case Unknown unknown -> unknown(Figure.ANSWER_CASES, Figure.ANSWERS_OVER_10_HOURS, unknown.reason());
            case Answered.Times times ->
                List.of(
                        plain(Figure.ANSWER_CASES, times.cases(), times.cases(), null),
                        plain(Figure.ANSWERED_SHARE, times.answeredShare(), times.cases(), null),
                        plain(
                                Figure.MEDIAN_OF_THE_ANSWERED,
                                times.naiveMedianSeconds(),
                                times.events(),
                                times.reason()),
                        median(Figure.MEDIAN_TO_ANSWER, times.median(), times.cases()),
                        share(Figure.ANSWERED_IN_1_HOUR, times.within().get(0), times.cases()),
                        share(Figure.ANSWERED_IN_10_HOURS, times.within().get(1), times.cases()),
                        share(Figure.ANSWERED_IN_24_HOURS, times.within().get(2), times.cases()),
                        plain(Figure.ANSWERS_OVER_10_HOURS, times.overTenHoursShare(), times.events(), times.reason()));
        };
    }

    private static List<Finding> endings(Channel channel) {
        return switch (channel.ended()) {
            case Unknown unknown -> unknown(Figure.ENDING_CASES, Figure.STILL_OPEN, unknown.reason());
            case Ended.Times times ->
                Stream.concat(waits(times), ways(channel.endings(), times.cases()))
                        .toList();
        };
    }

    private static Stream<Finding> waits(Ended.Times times) {
        return Stream.of(
                plain(Figure.ENDING_CASES, times.cases(), times.cases(), null),
                plain(Figure.ENDED, times.events(), times.cases(), null),
                plain(Figure.OPEN_CASES, times.open(), times.cases(), null),
                plain(Figure.MEDIAN_OF_THE_ENDED, times.naiveMedianSeconds(), times.events(), times.reason()),
                median(Figure.MEDIAN_TO_END, times.median(), times.cases()),
                share(Figure.ENDED_IN_1_DAY, times.within().get(0), times.cases()),
                share(Figure.ENDED_IN_7_DAYS, times.within().get(1), times.cases()),
                share(Figure.ENDED_IN_30_DAYS, times.within().get(2), times.cases()));
    }

    private static Stream<Finding> ways(Endings endings, long cases) {
        return Stream.of(
                plain(Figure.SOLVED_IN_PUBLIC, endings.inPublic(), cases, endings.reason()),
                plain(Figure.SOLVED_IN_PRIVATE, endings.inPrivate(), cases, endings.reason()),
                plain(Figure.SOLVED_NOBODY_KNOWS_WHERE, endings.unknownAudience(), cases, endings.reason()),
                plain(Figure.ENDED_UNSOLVED, endings.unresolved(), cases, endings.reason()),
                plain(Figure.STILL_OPEN, endings.open(), cases, endings.reason()));
    }

    private static List<Finding> replies(Channel channel) {
        AsksForPrivate asks = channel.asksForPrivate();
        return List.of(
                plain(Figure.CASES, channel.cases(), channel.cases(), null),
                plain(Figure.PUBLIC_REPLIES, asks.replies(), asks.replies(), null),
                plain(Figure.REPLIES_ASKING_FOR_PRIVATE, asks.asking(), asks.replies(), null),
                plain(Figure.SHARE_ASKING_FOR_PRIVATE, asks.share(), asks.replies(), asks.reason()));
    }

    private static List<Finding> unknown(Figure first, Figure last, String reason) {
        return Stream.of(Figure.values())
                .filter(figure -> figure.compareTo(first) >= 0 && figure.compareTo(last) <= 0)
                .map(figure -> new Finding(figure, null, null, null, 0L, reason))
                .toList();
    }

    private static Finding plain(Figure figure, Number value, Long n, String reason) {
        return new Finding(figure, value, null, null, n, value == null ? reason : null);
    }

    private static Finding median(Figure figure, Median median, Long n) {
        return new Finding(figure, median.seconds(), median.low(), median.high(), n, median.reason());
    }

    private static Finding share(Figure figure, Share share, Long n) {
        return new Finding(figure, share.share(), share.low(), share.high(), n, share.reason());
    }
}
