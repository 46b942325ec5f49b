package org.evenhand.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The outcome of a {@link Standardisation}: the strata, used or not, and what they say together.
 *
 * @param strata all strata by key, each with its weight or the reason why it was not used
 */
public record StandardisedComparison(List<ComparedStratum> strata) {

    /** Keeps its own list. */
    public StandardisedComparison {
        strata = List.copyOf(strata);
    }

    /** Group a minus group b; empty if no stratum could be used. */
    public Optional<StandardisedDifference> difference() {
        List<ComparedStratum> used = used();
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(new StandardisedDifference(
                        standardised(used, ComparedStratum::a), standardised(used, ComparedStratum::b)));
    }

    /** The most frequent reason, by cases, why there is no difference; empty if there is one or there are no cases. */
    public Optional<StratumUse> whyUndefined() {
        return used().isEmpty()
                ? strata.stream()
                        .map(ComparedStratum::use)
                        .distinct()
                        .max(Comparator.comparingLong(this::casesWith).thenComparing(Comparator.naturalOrder()))
                : Optional.empty();
    }

    /** Share of the two groups' cases that are in strata used; empty if there are no cases at all. */
    public OptionalDouble coverage() {
        long cases = strata.stream().mapToLong(ComparedStratum::cases).sum();
        return cases == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) casesWith(StratumUse.USED) / cases);
    }

    /** The strata that took part, by key. */
    public List<ComparedStratum> used() {
        return strata.stream().filter(ComparedStratum::isUsed).toList();
    }

    /** The strata that took no part, by key. */
    public List<ComparedStratum> notUsed() {
        return strata.stream().filter(each -> !each.isUsed()).toList();
    }

    /** The strata that took part, those of the greatest weight first. */
    public List<ComparedStratum> thatWeighMost(int limit) {
        return first(limit, Comparator.comparingDouble(ComparedStratum::weight));
    }

    /** The strata that took part, those that move the difference most first. */
    public List<ComparedStratum> thatContributeMost(int limit) {
        return first(limit, Comparator.comparingDouble(each -> Math.abs(each.contribution())));
    }

    /** Whether the strata say different things; empty if fewer than two of them show any spread. */
    public Optional<Heterogeneity> heterogeneity() {
        return Heterogeneity.of(used().stream()
                .flatMap(each -> each.difference().stream())
                .toList());
    }

    private List<ComparedStratum> first(int limit, Comparator<ComparedStratum> greatest) {
        return used().stream()
                .sorted(greatest.reversed().thenComparing(ComparedStratum::key))
                .limit(limit)
                .toList();
    }

    private long casesWith(StratumUse use) {
        return strata.stream()
                .filter(each -> each.use() == use)
                .mapToLong(ComparedStratum::cases)
                .sum();
    }

    private static CurveMeasure.CellEstimate standardised(
            List<ComparedStratum> used, Function<ComparedStratum, Optional<CurveMeasure.CellEstimate>> group) {
        double value = used.stream()
                .mapToDouble(each -> each.weight() * group.apply(each).orElseThrow().value())
                .sum();
        double variance = used.stream()
                .mapToDouble(each ->
                        each.weight() * group.apply(each).orElseThrow().standardError())
                .map(error -> error * error)
                .sum();
        return new CurveMeasure.CellEstimate(value, Math.sqrt(variance));
    }
}
