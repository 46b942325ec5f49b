package org.evenhand.insight.treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.insight.comparison.CaseSource;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.SidedCases;
import org.evenhand.insight.comparison.Sides;
import org.evenhand.insight.measures.Measure.Scale;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.measures.Words;
import org.evenhand.statistics.Coarsening;
import org.evenhand.statistics.CoarseningStep;
import org.evenhand.statistics.CurveMeasure;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Parity;
import org.evenhand.statistics.Standardisation.Rules;
import org.evenhand.statistics.StratumKey;
import org.evenhand.statistics.Thresholds;

/**
 * Sets all groups side by side, each with the mix of cases that they have together. Only sorts of cases that came on all of
 * them count, so that nothing is extrapolated; where these are too few, strata are made coarser in the usual order.
 */
record ParityOfGroups(Question question, CaseSource cases, Strata strata, Thresholds thresholds) {

    /** The cases of one group. */
    record Group(String name, Sides alone, SidedCases cases) {}

    /**
     * The strata in which every group has cases, and all of them.
     *
     * @param tables the cases of each group, by stratum
     * @param common the strata that count
     */
    record Mix(List<CoarseningStep> steps, List<Map<String, LifeTable>> tables, Set<String> common) {

        double coverage() {
            return (double) cases(common)
                    / cases(tables.stream()
                            .flatMap(each -> each.keySet().stream())
                            .collect(Collectors.toSet()));
        }

        long cases(Set<String> strata) {
            return strata.stream().mapToLong(this::cases).sum();
        }

        long cases(String stratum) {
            return tables.stream()
                    .filter(each -> each.containsKey(stratum))
                    .mapToLong(each -> each.get(stratum).cases())
                    .sum();
        }
    }

    /** Empty where not all groups are compared, or not by a share. */
    Optional<GroupParity> of(List<Sides> sides, List<Comparison> comparisons) {
        boolean isShare =
                question.measure().scale() == Scale.SHARE || question.measure().scale() == Scale.PROPORTION;
        if (question.grouping() == Grouping.PUBLIC_PRIVATE || question.a().isPresent() || !isShare || sides.isEmpty()) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        List<String> tooFew = new ArrayList<>();
        for (int each = 0; each < sides.size(); each++) {
            Group group = group(sides.get(each));
            boolean isEnough = comparisons.get(each).crude().estimate() != null
                    && group.cases().size() >= thresholds.minimumCases();
            if (isEnough) {
                groups.add(group);
            } else {
                tooFew.add(group.name());
            }
        }
        return Optional.of(
                groups.size() < 2
                        ? GroupParity.none("fewer than two groups have enough cases")
                        : among(groups, tooFew));
    }

    private Group group(Sides sides) {
        byte[] alone = sides.ofTraits().clone();
        for (int traits = 0; traits < alone.length; traits++) {
            alone[traits] = alone[traits] == Sides.A ? Sides.A : Sides.NEITHER;
        }
        Sides side = new Sides(sides.a(), sides.b(), alone);
        SidedCases measured = cases.measured(question.measure(), question.tau(), side, strata);
        return new Group(sides.a(), side, question.measure().scale().isOfMature() ? measured.mature() : measured);
    }

    private GroupParity among(List<Group> groups, List<String> tooFew) {
        Mix most = null;
        for (List<CoarseningStep> steps : ladder(groups)) {
            Mix mix = mix(groups, steps);
            if (mix.coverage() >= thresholds.minimumCoverage()) {
                return said(groups, mix, tooFew);
            }
            most = most == null || mix.coverage() > most.coverage() ? mix : most;
        }
        return GroupParity.none("only %d of 100 cases are of a sort that came on all of them; %d are needed"
                .formatted((int) (100 * most.coverage()), (int) Math.ceil(100 * thresholds.minimumCoverage())));
    }

    private static List<List<CoarseningStep>> ladder(List<Group> groups) {
        Set<StratumKey> keys =
                groups.stream().flatMap(each -> each.cases().keys().stream()).collect(Collectors.toSet());
        int levels = keys.stream()
                .mapToInt(key -> (int) key.topic()
                        .orElse("")
                        .chars()
                        .filter(each -> each == '/')
                        .count())
                .max()
                .orElse(0);
        List<CoarseningStep> all = new ArrayList<>(List.of(CoarseningStep.LANGUAGE, CoarseningStep.ARRIVAL_BUCKET));
        all.addAll(Collections.nCopies(levels, CoarseningStep.PARENT_TOPIC));
        List<List<CoarseningStep>> ladder = new ArrayList<>();
        Set<Set<StratumKey>> known = new HashSet<>();
        for (int count = 0; count <= all.size(); count++) {
            List<CoarseningStep> steps = all.subList(0, count);
            if (known.add(keys.stream().map(key -> Coarsening.apply(steps, key)).collect(Collectors.toSet()))) {
                ladder.add(steps);
            }
        }
        return ladder;
    }

    private Mix mix(List<Group> groups, List<CoarseningStep> steps) {
        List<Map<String, LifeTable>> tables = new ArrayList<>();
        for (Group group : groups) {
            Map<String, LifeTable> ofGroup = new TreeMap<>();
            group.cases().strata(key -> Coarsening.apply(steps, key)).forEach(stratum -> stratum.a()
                    .ifPresent(table -> ofGroup.put(stratum.key(), table)));
            tables.add(ofGroup);
        }
        Set<String> common = new HashSet<>(tables.getFirst().keySet());
        CurveMeasure curve = question.measure().curve(question.tau());
        tables.forEach(each -> common.removeIf(stratum -> !each.containsKey(stratum)
                || each.get(stratum).cases() < Rules.PRODUCTION.minimumCases()
                || curve.of(each.get(stratum)).isEmpty()));
        return new Mix(steps, tables, common);
    }

    private GroupParity said(List<Group> groups, Mix mix, List<String> tooFew) {
        Map<String, Double> rates = new TreeMap<>();
        for (int each = 0; each < groups.size(); each++) {
            rates.put(groups.get(each).name(), rate(mix, mix.tables().get(each)));
        }
        Parity parity = Parity.of(rates);
        GapInterval interval = GapInterval.of(question, cases, strata, groups, mix);
        rates.replaceAll((group, rate) -> Rounded.of(rate));
        return new GroupParity(
                Rounded.of(parity.gap()),
                Rounded.of(parity.ratio()),
                interval.low(),
                interval.high(),
                parity.highestGroup(),
                parity.lowestGroup(),
                new TreeMap<>(rates),
                Rounded.of(mix.coverage()),
                mix.steps().stream().map(Words::of).toList(),
                tooFew,
                interval.reason(),
                null);
    }

    private double rate(Mix mix, Map<String, LifeTable> tables) {
        CurveMeasure curve = question.measure().curve(question.tau());
        double[] strata = mix.common().stream()
                .sorted()
                .mapToDouble(each -> mix.cases(each)
                        * curve.of(tables.get(each)).orElseThrow().value())
                .toArray();
        return Math.clamp(Arrays.stream(strata).sum() / mix.cases(mix.common()), 0, 1);
    }
}
