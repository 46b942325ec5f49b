package org.evenhand.insight.channels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.insight.channels.ChannelReport.Channel;
import org.evenhand.insight.channels.Count.Group;
import org.evenhand.insight.observed.LeftOutRows;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedClock;
import org.evenhand.insight.observed.Traits;
import org.evenhand.insight.outcomes.OutcomeReport;
import org.evenhand.insight.suppression.Customers;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.insight.suppression.TooFew;
import org.evenhand.insight.suppression.Ways;

/** The report without what would tell of few customers: channels, and what is left out of them. */
public final class PublishedChannels {

    private static final String ANSWERS = "answers";
    private static final String ENDINGS = "endings";

    private final Privacy privacy;
    private final Ways ways;
    private final Set<String> untoldClocks = new HashSet<>();

    PublishedChannels(Privacy privacy, ObservedCases cases) {
        this.privacy = privacy;
        this.ways = Ways.of(cases, privacy);
        if (leavesFewOut(cases, cases.answers())) {
            untoldClocks.add(ANSWERS);
        }
        if (leavesFewOut(cases, cases.endings())) {
            untoldClocks.add(ENDINGS);
        }
    }

    /** Whether the source records them, but few customers of a channel cannot be counted. */
    private boolean leavesFewOut(ObservedCases cases, ObservedClock clock) {
        Map<Group, LeftOutRows> leftOut = new HashMap<>();
        for (int row = 0; row < cases.size(); row++) {
            if (clock.isRecorded(row) && !clock.isKnown(row)) {
                Traits traits = cases.allTraits().get(cases.traits(row));
                leftOut.computeIfAbsent(
                                new Group(traits.channel(), traits.audience(), traits.source()),
                                fresh -> new LeftOutRows())
                        .add(row, clock.whyNotKnown(row).orElseThrow());
            }
        }
        return leftOut.values().stream()
                .anyMatch(each -> !TooFew.reasons(cases, each, privacy).isEmpty());
    }

    Privacy privacy() {
        return privacy;
    }

    /** Why nothing may be told of a group; null if something may. */
    public String whyHidden(Group group) {
        return hides(group.channel(), group.audience(), group.source()) ? privacy.sentence() : null;
    }

    /** Whether it may be said how many cases a clock was counted for. */
    public boolean tellsCounts(Count.Measure measure) {
        return !untoldClocks.contains(measure == Count.Measure.ANSWER ? ANSWERS : ENDINGS);
    }

    boolean hides(String channel, String audience, String source) {
        return ways.hidesWay(channel, audience, source);
    }

    ChannelReport of(ChannelReport report, OutcomeReport outcomes) {
        List<Channel> channels = new ArrayList<>();
        for (Channel each : report.channels()) {
            boolean isHidden = hides(each.channel(), each.audience(), each.source());
            channels.add(isHidden ? hidden(each) : told(each));
        }
        return new ChannelReport(
                report.brand(),
                report.observedUntil(),
                report.granularity(),
                report.from(),
                report.to(),
                ways.hidesAll() ? null : report.cases(),
                channels,
                outcomes,
                report.leftOut().stream().map(this::told).toList());
    }

    private Channel hidden(Channel of) {
        Unknown unknown = new Unknown(false, privacy.sentence());
        return new Channel(
                of.channel(),
                of.audience(),
                of.source(),
                null,
                unknown,
                unknown,
                Endings.none(privacy.sentence()),
                new AsksForPrivate(null, null, null, null, privacy.sentence()),
                true);
    }

    private Channel told(Channel of) {
        return new Channel(
                of.channel(),
                of.audience(),
                of.source(),
                of.cases(),
                untoldClocks.contains(ANSWERS) ? withoutCounts(of.answered()) : of.answered(),
                untoldClocks.contains(ENDINGS) ? withoutCounts(of.ended()) : of.ended(),
                of.endings(),
                of.asksForPrivate(),
                null);
    }

    private static Answered withoutCounts(Answered of) {
        return switch (of) {
            case Unknown unknown -> unknown;
            case Answered.Times times ->
                new Answered.Times(
                        times.known(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        times.answeredShare(),
                        times.overTenHoursShare(),
                        times.naiveMedianSeconds(),
                        times.median(),
                        times.within(),
                        times.estimator(),
                        times.reason());
        };
    }

    private static Ended withoutCounts(Ended of) {
        return switch (of) {
            case Unknown unknown -> unknown;
            case Ended.Times times ->
                new Ended.Times(
                        times.known(),
                        null,
                        null,
                        null,
                        times.naiveMedianSeconds(),
                        times.median(),
                        times.within(),
                        times.estimator(),
                        times.reason());
        };
    }

    /** Of what never became a case nobody knows the customers: there are at most as many. */
    private LeftOut told(LeftOut of) {
        boolean isTold = !untoldClocks.contains(of.of()) && !privacy.isTooFew(Customers.of(of.cases()));
        return isTold ? of : of.withCases(null);
    }
}
