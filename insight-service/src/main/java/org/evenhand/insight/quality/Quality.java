package org.evenhand.insight.quality;

import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.channels.Figures;
import org.evenhand.insight.channels.LeftOut;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.observed.Traits;
import org.evenhand.insight.quality.QualityReport.Channel;
import org.evenhand.insight.quality.QualityReport.NotKnown;

/** Makes the report from the cases; the same cases always give the same report. */
final class Quality {

    private static final NotKnown REJECTED_ROWS = new NotKnown(
            false, "rows that could not be read belong to no brand; GET /api/imports/{id} lists those of an import");

    private static final Comparator<Channel> LARGEST_FIRST = comparingLong(Channel::cases)
            .reversed()
            .thenComparing(Channel::channel)
            .thenComparing(Channel::audience, nullsFirst(naturalOrder()))
            .thenComparing(Channel::source, nullsFirst(naturalOrder()));

    private Quality() {}

    static QualityReport of(String brand, Period period, Instant asOf, ObservedCases cases, List<LeftOut> leftOut) {
        long withMore = customersWithMore(cases);
        return new QualityReport(
                brand,
                period.from(),
                period.to(),
                asOf,
                cases.observedUntil(),
                cases.size() == 0 ? null : cases.countsDays() ? "day" : "second",
                (long) cases.size(),
                (long) cases.customers(),
                withMore,
                cases.customers() == 0 ? null : Figures.share((double) withMore / cases.customers()),
                cases.unknownBecause(),
                channels(cases),
                leftOut,
                REJECTED_ROWS);
    }

    private static long customersWithMore(ObservedCases cases) {
        int[] ofCustomer = new int[cases.customers()];
        long withMore = 0;
        for (int row = 0; row < cases.size(); row++) {
            withMore += ++ofCustomer[cases.customer(row)] == 2 ? 1 : 0;
        }
        return withMore;
    }

    private static List<Channel> channels(ObservedCases cases) {
        Map<Way, ChannelTally> tallies = new HashMap<>();
        List<ChannelTally> ofTraits = cases.allTraits().stream()
                .map(traits -> tallies.computeIfAbsent(Way.of(traits), fresh -> new ChannelTally()))
                .toList();
        for (int row = 0; row < cases.size(); row++) {
            ofTraits.get(cases.traits(row)).add(cases, row);
        }
        return tallies.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getValue()
                        .channel(
                                each.getKey().channel(),
                                each.getKey().audience(),
                                each.getKey().source()))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private record Way(String channel, String audience, String source) {

        static Way of(Traits traits) {
            return new Way(traits.channel(), traits.audience(), traits.source());
        }
    }
}
