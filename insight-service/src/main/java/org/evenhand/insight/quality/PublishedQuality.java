package org.evenhand.insight.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.evenhand.insight.observed.LeftOutRows;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Traits;
import org.evenhand.insight.quality.QualityReport.Channel;
import org.evenhand.insight.suppression.Customers;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.insight.suppression.Ways;

/** The report without what would tell of few customers: ways, and what is not known of their cases. */
record PublishedQuality(Privacy privacy, ObservedCases cases) {

    private static final String ALL = "all";

    private record Way(String channel, String audience, String source) {}

    QualityReport of(QualityReport report) {
        Ways ways = Ways.of(cases, privacy);
        Map<Way, LeftOutRows> counted = counted();
        boolean hidesMore = isTooFew(report.customersWithMoreThanOneCase())
                || isTooFew(report.customers() - report.customersWithMoreThanOneCase());
        return new QualityReport(
                report.brand(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                report.granularity(),
                ways.hidesAll() ? null : report.cases(),
                ways.hidesAll() ? null : report.customers(),
                hidesMore ? null : report.customersWithMoreThanOneCase(),
                hidesMore ? null : report.shareWithMoreThanOneCase(),
                report.unknownBecause(),
                report.channels().stream()
                        .map(each -> ways.hidesWay(each.channel(), each.audience(), each.source())
                                ? hidden(each)
                                : told(each, counted.get(new Way(each.channel(), each.audience(), each.source()))))
                        .toList(),
                report.leftOut().stream()
                        .map(each -> isTooFew(each.cases()) ? each.withCases(null) : each)
                        .toList(),
                report.rejectedRows());
    }

    /** Of what never became a case nobody knows the customers: there are at most as many. */
    private boolean isTooFew(long count) {
        return privacy.isTooFew(Customers.of(count));
    }

    /** Which cases of every way are counted as what. */
    private Map<Way, LeftOutRows> counted() {
        Map<Way, LeftOutRows> counted = new HashMap<>();
        for (int row = 0; row < cases.size(); row++) {
            Traits traits = cases.allTraits().get(cases.traits(row));
            LeftOutRows ofWay = counted.computeIfAbsent(
                    new Way(traits.channel(), traits.audience(), traits.source()), fresh -> new LeftOutRows());
            ofWay.add(row, ALL);
            for (String what : ChannelTally.of(cases, row)) {
                ofWay.add(row, what);
            }
        }
        return counted;
    }

    private static Channel hidden(Channel of) {
        return new Channel(
                of.channel(), of.audience(), of.source(), null, Map.of(), Map.of(), null, null, Map.of(), true);
    }

    private Channel told(Channel of, LeftOutRows counted) {
        Set<String> untold = untold(counted.rows());
        return new Channel(
                of.channel(),
                of.audience(),
                of.source(),
                of.cases(),
                told(of.answersLeftOut(), ChannelTally.ANSWERS, untold),
                told(of.endingsLeftOut(), ChannelTally.ENDINGS, untold),
                untold.contains(ChannelTally.RESOLVED) ? null : of.resolved(),
                untold.contains(ChannelTally.RESOLVED_UNKNOWN_AUDIENCE) ? null : of.resolvedUnknownAudience(),
                told(of.unknown(), ChannelTally.UNKNOWN_TRAIT, untold),
                null);
    }

    /** What few customers are counted as, and what all but few are counted as. */
    private Set<String> untold(Map<String, int[]> counted) {
        Set<String> untold = new HashSet<>();
        counted.forEach((what, rows) -> {
            Set<Integer> these = new HashSet<>(IntStream.of(rows).boxed().toList());
            int[] others = IntStream.of(counted.get(ALL))
                    .filter(row -> !these.contains(row))
                    .toArray();
            if (privacy.isTooFew(Customers.of(cases, rows, privacy))
                    || privacy.isTooFew(Customers.of(cases, others, privacy))) {
                untold.add(what);
            }
        });
        return untold;
    }

    private static Map<String, Long> told(Map<String, Long> of, String kind, Set<String> untold) {
        Map<String, Long> told = new TreeMap<>();
        of.forEach((what, count) -> told.put(what, untold.contains(kind + what) ? null : count));
        return told;
    }
}
