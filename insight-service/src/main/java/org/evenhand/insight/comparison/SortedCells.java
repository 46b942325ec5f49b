package org.evenhand.insight.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.insight.cells.BinTimes;
import org.evenhand.insight.cells.CellClock;
import org.evenhand.insight.cells.CellGroup;
import org.evenhand.insight.cells.RowsAreNeeded;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.measures.CellMeasure;
import org.evenhand.insight.measures.CellMeasure.Happened;
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

/** The cases of two sides as cells count them: sums, which only have to be added up. */
final class SortedCells implements SidedCases {

    /**
     * Groups of one side that are alike.
     *
     * @param key the finest stratum in which they are
     */
    private record Sided(byte side, StratumKey key, CellGroup group) {}

    /** The groups of both sides of a stratum, together; a side may have none. */
    record Pair(String name, Optional<CellGroup> a, Optional<CellGroup> b) {}

    private final List<Sided> groups;
    private final CellMeasure measure;
    private final Function<CellGroup, Happened> counting;

    private SortedCells(List<Sided> groups, CellMeasure measure, Function<CellGroup, Happened> counting) {
        this.groups = groups;
        this.measure = measure;
        this.counting = counting;
    }

    /** Those of the groups, numbered as their traits are, of which a measure can be taken. */
    static SortedCells of(List<CellGroup> groups, Sides sides, Strata strata, CellMeasure measure) {
        return new SortedCells(
                IntStream.range(0, groups.size())
                        .filter(number -> sides.ofTraits()[number] != Sides.NEITHER)
                        .mapToObj(number -> new Sided(
                                sides.ofTraits()[number], strata.ofTraits().get(number), groups.get(number)))
                        .toList(),
                measure,
                measure::all);
    }

    @Override
    public long size() {
        return groups.stream()
                .mapToLong(each -> counting.apply(each.group()).cases())
                .sum();
    }

    @Override
    public Map<String, Long> leftOut() {
        Map<String, Long> leftOut = new TreeMap<>();
        groups.forEach(
                each -> measure.leftOut(each.group()).forEach((why, cases) -> leftOut.merge(why, cases, Long::sum)));
        return leftOut;
    }

    @Override
    public SidedCases mature() {
        return new SortedCells(groups, measure, measure::mature);
    }

    @Override
    public boolean isBeyondHorizon() {
        Pair all = pair();
        boolean areMany = Stream.of(all.a(), all.b())
                .allMatch(side -> side.isPresent() && measure.all(side.get()).cases() >= Reached.ENOUGH);
        return areMany
                && Stream.of(all.a(), all.b())
                        .flatMap(Optional::stream)
                        .anyMatch(side -> measure.mature(side).cases() < Reached.ENOUGH);
    }

    /** Only the rows know, to the second. */
    @Override
    public OptionalLong longest() {
        throw new RowsAreNeeded("few of the cases could be watched for so long");
    }

    @Override
    public Set<StratumKey> keys() {
        return groups.stream()
                .filter(each -> counting.apply(each.group()).cases() > 0)
                .map(Sided::key)
                .collect(Collectors.toSet());
    }

    @Override
    public Stratum together() {
        return stratum(pair());
    }

    @Override
    public List<Stratum> strata(UnaryOperator<StratumKey> coarser) {
        return pairs(coarser).stream()
                .map(this::stratum)
                .filter(each -> each.casesA() + each.casesB() > 0)
                .toList();
    }

    private Stratum stratum(Pair pair) {
        return new Stratum(pair.name(), pair.a().flatMap(this::table), pair.b().flatMap(this::table));
    }

    private Optional<LifeTable> table(CellGroup group) {
        return switch (measure.measure().scale()) {
            case SHARE, WAIT -> measure.clock(group).lifeTable();
            case PROPORTION -> CountedCases.once(counting.apply(group));
            case RATIO -> CountedCases.often(counting.apply(group));
        };
    }

    /** Bins have common times on both sides, so that what happened in the same bin happened at the same time. */
    @Override
    public Stream<RiskSets> riskSets(CoarsenedComparison coarsened) {
        return pairs(coarsened::coarsen).stream().flatMap(this::riskSets);
    }

    private Stream<RiskSets> riskSets(Pair pair) {
        Optional<CellClock> a = pair.a().map(this::eventsOnly);
        Optional<CellClock> b = pair.b().map(this::eventsOnly);
        if (a.isEmpty() || b.isEmpty()) {
            return Stream.empty();
        }
        BinTimes times = CellClock.together(a.get(), b.get()).times();
        Map<String, LifeTable> tables = new TreeMap<>();
        a.get().lifeTable(times).ifPresent(table -> tables.put("a", table));
        b.get().lifeTable(times).ifPresent(table -> tables.put("b", table));
        return tables.size() < 2 ? Stream.empty() : Stream.of(RiskSets.of(List.of("a", "b"), tables));
    }

    CellClock eventsOnly(CellGroup group) {
        return measure.clock(group).censoringAllBut(MeasuredCases.EVENT);
    }

    @Override
    public List<TwoByTwoTable> tables(UnaryOperator<StratumKey> coarser) {
        return pairs(coarser).stream().map(this::twoByTwo).toList();
    }

    private TwoByTwoTable twoByTwo(Pair pair) {
        Happened a = happened(pair.a(), measure::mature);
        Happened b = happened(pair.b(), measure::mature);
        return new TwoByTwoTable(pair.name(), a.events(), a.cases() - a.events(), b.events(), b.cases() - b.events());
    }

    @Override
    public List<Overdispersion.Cell[]> counts(UnaryOperator<StratumKey> coarser) {
        return pairs(coarser).stream()
                .map(pair -> new Overdispersion.Cell[] {cell(pair.a()), cell(pair.b())})
                .toList();
    }

    private Overdispersion.Cell cell(Optional<CellGroup> group) {
        Happened happened = happened(group, counting);
        return new Overdispersion.Cell(happened.cases(), happened.events(), happened.squares());
    }

    private static Happened happened(Optional<CellGroup> group, Function<CellGroup, Happened> counting) {
        return group.map(counting).orElse(new Happened(0, 0, 0));
    }

    @Override
    public ModelBased modelBased(Measure ofRows, Thresholds thresholds) {
        return ModelBased.none("a model is made from rows, and this report from cells");
    }

    @Override
    public HazardRatio hazards(UnaryOperator<StratumKey> coarser) {
        return CellHazards.of(this, pairs(coarser), pair());
    }

    private Pair pair() {
        return pair("all", groups);
    }

    private List<Pair> pairs(UnaryOperator<StratumKey> coarser) {
        Map<StratumKey, List<Sided>> strata = groups.stream()
                .collect(Collectors.groupingBy(
                        each -> coarser.apply(each.key()), LinkedHashMap::new, Collectors.toList()));
        List<Pair> pairs = new ArrayList<>();
        strata.forEach((key, inStratum) -> pairs.add(pair(key.text(), inStratum)));
        return pairs;
    }

    private static Pair pair(String name, Collection<Sided> groups) {
        return new Pair(name, side(Sides.A, groups), side(Sides.B, groups));
    }

    private static Optional<CellGroup> side(byte side, Collection<Sided> groups) {
        List<CellGroup> found = groups.stream()
                .filter(each -> each.side() == side)
                .map(Sided::group)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(CellGroup.together(found));
    }
}
