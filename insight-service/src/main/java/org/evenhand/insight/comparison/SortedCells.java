package org.evenhand.insight.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.insight.cells.BinTimes;
import org.evenhand.insight.cells.CellClock;
import org.evenhand.insight.cells.CellGroup;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.cells.RowsAreNeeded;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.comparison.SidedGroups.Pair;
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

    private final SidedGroups groups;
    private final CellMeasure measure;
    private final Function<CellGroup, Happened> counting;

    private SortedCells(SidedGroups groups, CellMeasure measure, Function<CellGroup, Happened> counting) {
        this.groups = groups;
        this.measure = measure;
        this.counting = counting;
    }

    static SortedCells of(CellTable table, Sides sides, Strata strata, CellMeasure measure) {
        return new SortedCells(SidedGroups.of(table, sides, strata), measure, measure::all);
    }

    @Override
    public long size() {
        return groups.all().stream()
                .mapToLong(each -> counting.apply(each).cases())
                .sum();
    }

    @Override
    public Map<String, Long> leftOut() {
        Map<String, Long> leftOut = new TreeMap<>();
        groups.all()
                .forEach(each -> measure.leftOut(each).forEach((why, cases) -> leftOut.merge(why, cases, Long::sum)));
        return leftOut;
    }

    @Override
    public SidedCases mature() {
        return new SortedCells(groups, measure, measure::mature);
    }

    @Override
    public boolean isBeyondHorizon() {
        Pair all = groups.together();
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
        return groups.numbers()
                .filter(number ->
                        counting.apply(groups.table().groups().get(number)).cases() > 0)
                .mapToObj(groups.keys()::get)
                .collect(Collectors.toSet());
    }

    @Override
    public Stratum together() {
        return stratum(groups.together());
    }

    @Override
    public List<Stratum> strata(UnaryOperator<StratumKey> coarser) {
        return groups.pairs(coarser).stream()
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
        return groups.pairs(coarsened::coarsen).stream().flatMap(this::riskSets);
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
        return groups.pairs(coarser).stream().map(this::twoByTwo).toList();
    }

    private TwoByTwoTable twoByTwo(Pair pair) {
        Happened a = happened(pair.a(), measure::mature);
        Happened b = happened(pair.b(), measure::mature);
        return new TwoByTwoTable(pair.name(), a.events(), a.cases() - a.events(), b.events(), b.cases() - b.events());
    }

    @Override
    public List<Overdispersion.Cell[]> counts(UnaryOperator<StratumKey> coarser) {
        return groups.pairs(coarser).stream()
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
        return CellHazards.of(this, groups.pairs(coarser), groups.together());
    }
}
