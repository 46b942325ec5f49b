package org.evenhand.insight.channels;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.insight.brands.Brand;
import org.evenhand.insight.brands.Brands;
import org.evenhand.insight.channels.ChannelReport.Channel;
import org.evenhand.insight.channels.Count.Group;
import org.evenhand.insight.channels.Count.Measure;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.outcomes.OutcomeReports;
import org.evenhand.kit.problem.Refusal;

/** Makes the report that compares a brand's channels. */
@Singleton
public class ChannelReports {

    private static final Comparator<Channel> LARGEST_FIRST = comparing(Channel::cases)
            .reversed()
            .thenComparing(Channel::channel)
            .thenComparing(Channel::audience)
            .thenComparing(Channel::source, nullsFirst(naturalOrder()));

    private final Counts counts;
    private final LeftOutCases leftOutCases;
    private final Brands brands;
    private final OutcomeReports outcomes;

    ChannelReports(Counts counts, LeftOutCases leftOutCases, Brands brands, OutcomeReports outcomes) {
        this.counts = counts;
        this.leftOutCases = leftOutCases;
        this.brands = brands;
        this.outcomes = outcomes;
    }

    public ChannelReport of(String brand, Period period) {
        return of(brand, period, counts.of(brand, period));
    }

    /** The report on what was counted already. */
    public ChannelReport of(String brand, Period period, List<Count> counted) {
        return counted.isEmpty() ? nothing(known(brand), period) : report(brand, period, counted);
    }

    /** The name of a brand as it stands in an address, or a refusal. */
    public static String named(String brand) {
        if (brand == null || brand.isBlank()) {
            throw new Refusal(
                    400, "no-brand", "Say which brand, as in ?brand=acme. GET /api/brands lists those there are.");
        }
        return brand;
    }

    /** The brand of that name, or a refusal. */
    public Brand known(String name) {
        return brands.named(name)
                .orElseThrow(() -> new Refusal(
                        404,
                        "unknown-brand",
                        "There is no brand of this name. GET /api/brands lists those there are."));
    }

    /** A period without cases. */
    private ChannelReport nothing(Brand brand, Period period) {
        return new ChannelReport(
                brand.brand(),
                brand.observedUntil(),
                brand.granularity(),
                period.from(),
                period.to(),
                0L,
                List.of(),
                outcomes.of(brand.brand(), period.start(), period.end()),
                leftOutCases.of(brand.brand()));
    }

    private ChannelReport report(String brand, Period period, List<Count> counted) {
        Map<Group, List<Count>> groups = counted.stream().collect(groupingBy(Count::group));
        List<Channel> channels = groups.entrySet().stream()
                .map(group -> channel(group.getKey(), group.getValue()))
                .sorted(LARGEST_FIRST)
                .toList();
        return new ChannelReport(
                brand,
                counted.stream()
                        .map(Count::observedUntil)
                        .max(Instant::compareTo)
                        .orElseThrow(),
                counted.stream().anyMatch(Count::countsDays) ? "day" : "second",
                period.from(),
                period.to(),
                channels.stream().mapToLong(Channel::cases).sum(),
                channels,
                outcomes.of(brand, period.start(), period.end()),
                Stream.concat(leftOutCases.of(brand).stream(), untimed(groups)).toList());
    }

    /** The numbers of one group of cases. */
    public static Channel channel(Group group, List<Count> counts) {
        WatchedCases answers = WatchedCases.of(counts, Measure.ANSWER);
        WatchedCases endings = WatchedCases.of(counts, Measure.ENDING);
        return new Channel(
                group.channel(),
                group.audience(),
                group.source(),
                counts.stream()
                        .filter(count -> count.measure() == Measure.ENDING)
                        .mapToLong(Count::cases)
                        .sum(),
                Answered.of(answers),
                Ended.of(endings),
                Endings.of(endings),
                AsksForPrivate.of(counts),
                null);
    }

    private static Stream<LeftOut> untimed(Map<Group, List<Count>> groups) {
        return Stream.of(Measure.values())
                .flatMap(measure ->
                        groups.values().stream().flatMap(counts -> WatchedCases.of(counts, measure).leftOut().stream()))
                .collect(groupingBy(LeftOut::withoutCases, summingLong(LeftOut::cases)))
                .entrySet()
                .stream()
                .map(sum -> sum.getKey().withCases(sum.getValue()))
                .sorted(comparing(LeftOut::of).thenComparing(LeftOut::reason).thenComparing(LeftOut::channel));
    }
}
