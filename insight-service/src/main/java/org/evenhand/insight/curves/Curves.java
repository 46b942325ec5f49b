package org.evenhand.insight.curves;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.evenhand.insight.channels.Answered;
import org.evenhand.insight.channels.Count;
import org.evenhand.insight.channels.Count.Group;
import org.evenhand.insight.channels.Count.Measure;
import org.evenhand.insight.channels.Ended;
import org.evenhand.insight.channels.Share;
import org.evenhand.insight.channels.Unknown;
import org.evenhand.insight.channels.Waiting;
import org.evenhand.insight.channels.WatchedCases;
import org.evenhand.insight.observed.Period;

/** Draws the curves from what was counted for the report. */
class Curves {

    private static final List<String> HOURS = List.of("PT0S", "PT1H", "PT10H", "PT24H", "PT48H", "PT72H");
    private static final List<String> DAYS = List.of("PT0S", "P1D", "P3D", "P7D", "P14D", "P30D");
    private static final String INTERVAL = "95 %, at each time for itself, log-log";

    /** The order of the report. */
    private static final Comparator<Curve> LARGEST_FIRST = comparing(Curve::cases)
            .reversed()
            .thenComparing(Curve::channel)
            .thenComparing(Curve::audience)
            .thenComparing(Curve::source, nullsFirst(naturalOrder()));

    private Curves() {}

    static ChannelCurves of(String brand, Period period, List<Count> counted) {
        boolean inDays = counted.stream().anyMatch(Count::countsDays);
        return new ChannelCurves(
                brand,
                period.from(),
                period.to(),
                inDays ? "day" : "second",
                panel(counted, inDays ? DAYS : HOURS, Curves::answered),
                panel(counted, DAYS, Curves::ended));
    }

    private static ChannelCurves.Panel panel(
            List<Count> counted,
            List<String> horizons,
            BiFunction<Map.Entry<Group, List<Count>>, List<String>, Curve> curve) {
        Map<Group, List<Count>> groups = counted.stream().collect(groupingBy(Count::group));
        return new ChannelCurves.Panel(
                horizons.getLast(),
                (long) Share.seconds(horizons.getLast()),
                INTERVAL,
                groups.entrySet().stream()
                        .map(group -> curve.apply(group, horizons))
                        .sorted(LARGEST_FIRST)
                        .toList());
    }

    private static Curve answered(Map.Entry<Group, List<Count>> group, List<String> horizons) {
        WatchedCases cases = WatchedCases.of(group.getValue(), Measure.ANSWER);
        return cases.isEmpty()
                ? Curve.unknown(group.getKey(), 0L, Unknown.answers(cases).reason())
                : curve(group.getKey(), cases, Answered.waiting(cases), horizons);
    }

    private static Curve ended(Map.Entry<Group, List<Count>> group, List<String> horizons) {
        WatchedCases cases = WatchedCases.of(group.getValue(), Measure.ENDING);
        return cases.isEmpty()
                ? Curve.unknown(group.getKey(), 0L, Unknown.endings(cases).reason())
                : curve(group.getKey(), cases, Ended.waiting(cases), horizons);
    }

    private static Curve curve(Group group, WatchedCases cases, Waiting waiting, List<String> horizons) {
        return Curve.of(group, cases.size(), waiting, horizons);
    }
}
