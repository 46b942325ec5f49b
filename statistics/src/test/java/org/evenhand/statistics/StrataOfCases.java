package org.evenhand.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Two groups of rows sorted into strata. */
record StrataOfCases<C>(List<C> cases, Predicate<C> inA, Predicate<C> inB, Function<C, String> key) {

    List<Stratum> of(Function<C, Observation> observation) {
        return byKey().entrySet().stream()
                .map(each -> Stratum.of(
                        each.getKey(),
                        observations(each.getValue(), inA, observation),
                        observations(each.getValue(), inB, observation)))
                .toList();
    }

    List<TwoByTwoTable> tables(Predicate<C> event) {
        return byKey().entrySet().stream()
                .map(each -> new TwoByTwoTable(
                        each.getKey(),
                        count(each.getValue(), inA.and(event)),
                        count(each.getValue(), inA.and(event.negate())),
                        count(each.getValue(), inB.and(event)),
                        count(each.getValue(), inB.and(event.negate()))))
                .toList();
    }

    List<MantelHaenszelRate.Counts> rates(Function<C, Long> events) {
        return byKey().values().stream()
                .map(each -> new MantelHaenszelRate.Counts(
                        sum(each, inA, events), count(each, inA), sum(each, inB, events), count(each, inB)))
                .toList();
    }

    private Map<String, List<C>> byKey() {
        return cases.stream()
                .filter(inA.or(inB))
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static <C> List<Observation> observations(
            Collection<C> cases, Predicate<C> group, Function<C, Observation> observation) {
        return cases.stream().filter(group).map(observation).toList();
    }

    private static <C> long count(Collection<C> cases, Predicate<C> which) {
        return cases.stream().filter(which).count();
    }

    private static <C> long sum(Collection<C> cases, Predicate<C> group, Function<C, Long> events) {
        return cases.stream().filter(group).mapToLong(events::apply).sum();
    }
}
