package org.evenhand.insight.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.MeasuredCases;
import org.evenhand.insight.measures.Strata;
import org.evenhand.statistics.CoarsenedComparison;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Overdispersion;
import org.evenhand.statistics.RiskSets;
import org.evenhand.statistics.Stratum;
import org.evenhand.statistics.StratumKey;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.TwoByTwoTable;

/** The cases of two sides row by row: a few passes over columns. */
final class SortedCases implements SidedCases {

    private final MeasuredCases cases;
    private final byte[] sides;
    private final List<StratumKey> keys;
    private final Horizon horizon;

    SortedCases(MeasuredCases cases, Sides sides, Strata strata, Horizon horizon) {
        this(cases, sides.ofTraits(), strata.ofTraits(), horizon);
    }

    private SortedCases(MeasuredCases cases, byte[] sides, List<StratumKey> keys, Horizon horizon) {
        this.cases = cases;
        this.sides = sides;
        this.keys = keys;
        this.horizon = horizon;
    }

    @Override
    public long size() {
        return cases.size();
    }

    @Override
    public Map<String, Long> leftOut() {
        return cases.leftOut();
    }

    @Override
    public SidedCases mature() {
        return new SortedCases(cases.mature(horizon), sides, keys, horizon);
    }

    @Override
    public boolean isBeyondHorizon() {
        OptionalLong longest = longest();
        return longest.isPresent() && longest.getAsLong() < horizon.seconds();
    }

    @Override
    public OptionalLong longest() {
        return Reached.longest(this);
    }

    @Override
    public Set<StratumKey> keys() {
        return IntStream.range(0, cases.size())
                .map(cases::traits)
                .distinct()
                .mapToObj(keys::get)
                .collect(Collectors.toSet());
    }

    @Override
    public Stratum together() {
        return tables(List.of("all"), new int[keys.size()]).stream()
                .findFirst()
                .orElse(new Stratum("all", Optional.empty(), Optional.empty()));
    }

    @Override
    public List<Stratum> strata(UnaryOperator<StratumKey> coarser) {
        List<String> names = new ArrayList<>();
        return tables(names, numbers(coarser, names));
    }

    /** By the number of its traits, to which of the strata a case belongs, and what these are called. */
    int[] numbers(UnaryOperator<StratumKey> coarser, Collection<String> names) {
        Map<StratumKey, Integer> numbers = new HashMap<>();
        return keys.stream()
                .map(coarser)
                .mapToInt(key -> numbers.computeIfAbsent(key, fresh -> {
                    names.add(fresh.text());
                    return numbers.size();
                }))
                .toArray();
    }

    private List<Stratum> tables(List<String> names, int[] numbers) {
        int[] sizes = new int[2 * names.size()];
        for (int i = 0; i < cases.size(); i++) {
            sizes[cell(i, numbers)]++;
        }
        Cell[] cells = IntStream.of(sizes).mapToObj(Cell::new).toArray(Cell[]::new);
        for (int i = 0; i < cases.size(); i++) {
            cells[cell(i, numbers)].add(cases, i);
        }
        return IntStream.range(0, names.size())
                .parallel()
                .filter(number -> sizes[2 * number] + sizes[2 * number + 1] > 0)
                .mapToObj(number ->
                        new Stratum(names.get(number), cells[2 * number].table(), cells[2 * number + 1].table()))
                .toList();
    }

    private int cell(int i, int[] numbers) {
        int traits = cases.traits(i);
        return 2 * numbers[traits] + sides[traits];
    }

    /** The log-rank test takes these from the strata as they were compared. */
    @Override
    public Stream<RiskSets> riskSets(CoarsenedComparison coarsened) {
        return coarsened.strata().stream()
                .filter(each -> each.a().isPresent() && each.b().isPresent())
                .map(each ->
                        RiskSets.of(List.of("a", "b"), Map.of("a", eventsOnly(each.a()), "b", eventsOnly(each.b()))));
    }

    private static LifeTable eventsOnly(Optional<LifeTable> table) {
        return table.orElseThrow().censoringAllBut(MeasuredCases.EVENT);
    }

    @Override
    public List<TwoByTwoTable> tables(UnaryOperator<StratumKey> coarser) {
        List<String> names = new ArrayList<>();
        int[] numbers = numbers(coarser, names);
        long[][] counts = new long[names.size()][4];
        for (int i = 0; i < cases.size(); i++) {
            if (cases.isMature(i, horizon) && cases.entry(i) == 0) {
                int traits = cases.traits(i);
                counts[numbers[traits]][2 * sides[traits] + (cases.happenedWithin(i, horizon) ? 0 : 1)]++;
            }
        }
        return IntStream.range(0, counts.length)
                .mapToObj(number -> new TwoByTwoTable(
                        names.get(number), counts[number][0], counts[number][1], counts[number][2], counts[number][3]))
                .toList();
    }

    @Override
    public List<Overdispersion.Cell[]> counts(UnaryOperator<StratumKey> coarser) {
        int[] numbers = numbers(coarser, new ArrayList<>());
        int strata = IntStream.of(numbers).max().orElse(0) + 1;
        long[] sizes = new long[2 * strata];
        double[] sums = new double[2 * strata];
        double[] squares = new double[2 * strata];
        for (int i = 0; i < cases.size(); i++) {
            int cell = cell(i, numbers);
            sizes[cell]++;
            sums[cell] += cases.duration(i);
            squares[cell] += cases.duration(i) * cases.duration(i);
        }
        Overdispersion.Cell[] cells = IntStream.range(0, sizes.length)
                .mapToObj(cell -> new Overdispersion.Cell(sizes[cell], sums[cell], squares[cell]))
                .toArray(Overdispersion.Cell[]::new);
        return IntStream.range(0, strata)
                .mapToObj(stratum -> Arrays.copyOfRange(cells, 2 * stratum, 2 * stratum + 2))
                .toList();
    }

    @Override
    public ModelBased modelBased(Measure measure, Thresholds thresholds) {
        return new AdditiveModel(this, measure, horizon, thresholds).fit();
    }

    @Override
    public HazardRatio hazards(UnaryOperator<StratumKey> coarser) {
        return Hazards.of(this, coarser);
    }

    /** The cases of one side in one stratum. */
    private static final class Cell {

        private final double[] durations;
        private final int[] kinds;
        private double[] entries; // null as long as all were watched from the start
        private int size;

        Cell(int capacity) {
            durations = new double[capacity];
            kinds = new int[capacity];
        }

        void add(MeasuredCases cases, int i) {
            durations[size] = cases.duration(i);
            kinds[size] = cases.kind(i);
            double entry = cases.entry(i);
            if (entries == null && entry > 0) {
                entries = new double[durations.length];
            }
            if (entries != null) {
                entries[size] = entry;
            }
            size++;
        }

        Optional<LifeTable> table() {
            return size == 0 ? Optional.empty() : Optional.of(LifeTable.of(durations, kinds, entries));
        }
    }

    /** The finest stratum of each traits, by their number. */
    List<StratumKey> keysOfTraits() {
        return keys;
    }

    /** How many cases have each traits, by their number. */
    long[] casesByTraits() {
        long[] sizes = new long[keys.size()];
        for (int i = 0; i < cases.size(); i++) {
            sizes[cases.traits(i)]++;
        }
        return sizes;
    }

    MeasuredCases cases() {
        return cases;
    }

    byte side(int i) {
        return sides[cases.traits(i)];
    }
}
