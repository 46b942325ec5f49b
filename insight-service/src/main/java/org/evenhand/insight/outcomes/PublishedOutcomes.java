package org.evenhand.insight.outcomes;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenhand.insight.outcomes.OutcomeReport.Channel;
import org.evenhand.insight.outcomes.OutcomeReport.Outcome;
import org.evenhand.insight.suppression.Customers;
import org.evenhand.insight.suppression.Hiding;
import org.evenhand.insight.suppression.Privacy;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The report on outcomes without those of few customers. */
@Singleton
public class PublishedOutcomes {

    private static final String CUSTOMERS = """
            select channel, audience, source, outcome,
                   count(distinct coalesce(customer_id, case_id)) as customers,
                   count(distinct coalesce(customer_id, case_id)) filter (where not timely) as untimely,
                   count(distinct coalesce(customer_id, case_id)) filter (where timely) as timely
            from fact
            where brand = :brand and arrived_at >= :start and arrived_at < :end
              and (outcome is not null or timely is not null)
            group by grouping sets ((channel, audience, source, outcome), (channel, audience, source))
            """;

    /** How many customers have an outcome on a way; of all outcomes together where it is null. */
    public record Count(
            String channel,
            String audience,
            String source,
            String outcome,
            long customers,
            long untimely,
            long timely) {}

    private record Way(String channel, String audience, String source) {}

    private final Jdbi jdbi;

    PublishedOutcomes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What of a report may be told.
     *
     * @param hidesWay whether nothing may be told of a channel, an audience and a source
     */
    public OutcomeReport of(
            OutcomeReport report,
            String brand,
            OffsetDateTime start,
            OffsetDateTime end,
            Privacy privacy,
            HidesWay hidesWay) {
        Map<Way, Map<String, Count>> counts = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(CUSTOMERS)
                .bind("brand", brand)
                .bind("start", start)
                .bind("end", end)
                .map(ConstructorMapper.of(Count.class))
                .forEach(count -> counts.computeIfAbsent(
                                new Way(count.channel, count.audience, count.source), fresh -> new HashMap<>())
                        .merge(String.valueOf(count.outcome), count, PublishedOutcomes::larger)));
        return new OutcomeReport(
                report.channels().stream()
                        .map(each -> channel(
                                each,
                                counts.getOrDefault(new Way(each.channel(), each.audience(), each.source()), Map.of()),
                                privacy,
                                hidesWay))
                        .toList(),
                report.reason());
    }

    /** Whether nothing may be told of cases that came so. */
    public interface HidesWay {
        boolean test(String channel, String audience, String source);
    }

    private static Count larger(Count one, Count other) {
        return one.customers >= other.customers ? one : other;
    }

    private static Channel channel(Channel of, Map<String, Count> counts, Privacy privacy, HidesWay hidesWay) {
        Count all = counts.get(String.valueOf((Object) null));
        if (hidesWay.test(of.channel(), of.audience(), of.source())
                || all == null
                || privacy.isTooFew(Customers.of(all.customers))) {
            return new Channel(of.channel(), of.audience(), of.source(), null, List.of(), null, true);
        }
        boolean hidesUntimely =
                privacy.isTooFew(Customers.of(all.untimely)) || privacy.isTooFew(Customers.of(all.timely));
        return new Channel(
                of.channel(),
                of.audience(),
                of.source(),
                of.cases(),
                outcomes(of.outcomes(), counts, privacy),
                hidesUntimely ? null : of.untimely(),
                null);
    }

    /** The outcomes of a way add up to all that have one. */
    private static List<Outcome> outcomes(List<Outcome> outcomes, Map<String, Count> counts, Privacy privacy) {
        Hiding hiding = new Hiding(privacy);
        int[] parts = outcomes.stream()
                .mapToInt(each -> hiding.add(Customers.of(customers(each, outcomes, counts))))
                .toArray();
        long most = outcomes.stream()
                .mapToLong(each -> customers(each, outcomes, counts))
                .max()
                .orElse(0);
        hiding.add(Customers.of(most), parts);
        BitSet hidden = hiding.hidden();
        return IntStream.range(0, parts.length)
                .mapToObj(each -> hidden.get(parts[each])
                        ? new Outcome(outcomes.get(each).outcome(), null, true, privacy.sentence())
                        : outcomes.get(each))
                .toList();
    }

    /** Of several rare ones together it is only known that there are at least as many as of one of them. */
    private static long customers(Outcome outcome, List<Outcome> all, Map<String, Count> counts) {
        if (outcome.part().cases() == 0) {
            return 0;
        }
        if (outcome.outcome() != null) {
            return counts.get(outcome.outcome()).customers;
        }
        Set<String> named =
                all.stream().map(each -> String.valueOf(each.outcome())).collect(Collectors.toSet());
        return counts.values().stream()
                .filter(each -> each.outcome != null && !named.contains(each.outcome))
                .mapToLong(Count::customers)
                .max()
                .orElse(1);
    }
}
