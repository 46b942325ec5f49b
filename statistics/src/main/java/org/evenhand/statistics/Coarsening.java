package org.evenhand.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes strata larger, in a fixed order, until enough cases have somebody to be compared with.
 *
 * <p>The order is that of {@link CoarseningStep} and does not look at results, so that nobody can choose the strata that
 * say what they like. A step that joins no strata is not taken. If no step reaches the coverage, the comparison that
 * covers most is given, the finest of those; its verdict will be that there is not enough data.
 *
 * @param standardisation how the groups are compared
 * @param minimumCoverage share of the cases that must be in strata used, between 0 and 1
 */
public record Coarsening(Standardisation standardisation, double minimumCoverage) {

    /**
     * The cases of both groups that agree in all attributes.
     *
     * @param key the attributes
     * @param a cases of group a; may be none
     * @param b cases of group b; may be none
     */
    public record Cell(StratumKey key, List<Observation> a, List<Observation> b) {}

    /** Compares cells, joining their cases where strata are joined. */
    public CoarsenedComparison compare(Collection<Cell> cells) {
        return compare(cells.stream().map(Cell::key).collect(Collectors.toSet()), coarser -> strata(cells, coarser));
    }

    /**
     * Compares strata that somebody else builds.
     *
     * @param keys the attributes of the finest strata
     * @param rebuild the strata, given to which key the cases of each finest key belong now
     */
    public CoarsenedComparison compare(
            Set<StratumKey> keys, Function<UnaryOperator<StratumKey>, Collection<Stratum>> rebuild) {
        List<CoarsenedComparison> tried = new ArrayList<>();
        for (List<CoarseningStep> steps : ladder(keys)) {
            CoarsenedComparison next = standardise(steps, rebuild);
            if (next.coverage() >= minimumCoverage) {
                return next;
            }
            tried.add(next);
        }
        double most =
                tried.stream().mapToDouble(CoarsenedComparison::coverage).max().orElseThrow();
        return tried.stream()
                .filter(each -> each.coverage() == most)
                .findFirst()
                .orElseThrow();
    }

    /** The stratum of a key after some steps. */
    public static StratumKey apply(List<CoarseningStep> steps, StratumKey key) {
        StratumKey coarser = key;
        for (CoarseningStep step : steps) {
            coarser = step.apply(coarser);
        }
        return coarser;
    }

    /** From nothing given up to everything, each time one step more. */
    private static List<List<CoarseningStep>> ladder(Set<StratumKey> keys) {
        List<CoarseningStep> all = new ArrayList<>(List.of(CoarseningStep.LANGUAGE, CoarseningStep.ARRIVAL_BUCKET));
        int levels = keys.stream().mapToInt(StratumKey::levelsAboveTopic).max().orElse(0);
        all.addAll(Collections.nCopies(levels, CoarseningStep.PARENT_TOPIC));
        return IntStream.rangeClosed(0, all.size())
                .mapToObj(count -> needed(all.subList(0, count), keys))
                .distinct()
                .toList();
    }

    /** Without the steps that join nothing: what need not be given up is kept. */
    private static List<CoarseningStep> needed(List<CoarseningStep> steps, Set<StratumKey> keys) {
        int strata = coarser(steps, keys).size();
        List<CoarseningStep> needed = new ArrayList<>(steps);
        for (CoarseningStep step : steps) {
            List<CoarseningStep> fewer = new ArrayList<>(needed);
            fewer.remove(step);
            if (coarser(fewer, keys).size() == strata) {
                needed = fewer;
            }
        }
        return List.copyOf(needed);
    }

    private static Set<StratumKey> coarser(List<CoarseningStep> steps, Set<StratumKey> keys) {
        return keys.stream().map(key -> apply(steps, key)).collect(Collectors.toSet());
    }

    private CoarsenedComparison standardise(
            List<CoarseningStep> steps, Function<UnaryOperator<StratumKey>, Collection<Stratum>> rebuild) {
        List<Stratum> strata = List.copyOf(rebuild.apply(key -> apply(steps, key)));
        return new CoarsenedComparison(standardisation.compare(strata), strata, steps);
    }

    private static List<Stratum> strata(Collection<Cell> cells, UnaryOperator<StratumKey> coarser) {
        Map<StratumKey, List<Cell>> joined =
                cells.stream().collect(Collectors.groupingBy(cell -> coarser.apply(cell.key())));
        return joined.entrySet().stream()
                .map(each -> Stratum.of(
                        each.getKey().text(), together(each.getValue(), Cell::a), together(each.getValue(), Cell::b)))
                .sorted(Comparator.comparing(Stratum::key))
                .toList();
    }

    private static List<Observation> together(List<Cell> cells, Function<Cell, List<Observation>> group) {
        return cells.stream().flatMap(cell -> group.apply(cell).stream()).toList();
    }
}
