package org.evenhand.insight.treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.WeighingStratum;
import org.evenhand.insight.comparison.Hidden;
import org.evenhand.insight.comparison.Sides;
import org.evenhand.insight.measures.MeasuredCases;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.measures.Words;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.suppression.Customers;
import org.evenhand.insight.suppression.Hiding;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.insight.suppression.TooFew;
import org.evenhand.insight.suppression.Ways;
import org.evenhand.statistics.Coarsening;
import org.evenhand.statistics.CoarseningStep;
import org.evenhand.statistics.StratumKey;

/** The report without what would tell of few customers: sides, strata and what is left out. */
record PublishedTreatment(Privacy privacy, Question question, ObservedCases cases) {

    TreatmentReport of(TreatmentReport report) {
        Ways ways = Ways.of(cases, privacy);
        List<Comparison> comparisons = new ArrayList<>();
        if (!report.comparisons().isEmpty()) {
            List<Sides> sides = GroupSides.of(question, cases.allTraits());
            boolean tellsCounts = sides.stream().allMatch(this::tellsCounts);
            for (int each = 0; each < sides.size(); each++) {
                Comparison comparison = report.comparisons().get(each);
                comparisons.add(
                        isHidden(sides.get(each), ways)
                                ? Hidden.comparison(comparison, privacy)
                                : details(comparison, sides.get(each), tellsCounts));
            }
        }
        return new TreatmentReport(
                report.brand(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                report.granularity(),
                ways.hidesAll() ? null : report.cases(),
                report.basis(),
                report.basisBecause(),
                report.compare(),
                report.measure(),
                report.tau(),
                report.unit(),
                report.difference(),
                report.margin(),
                report.strata(),
                report.strataNotUsed(),
                comparisons,
                parity(report, comparisons),
                report.reason());
    }

    /** The rates of all groups would tell of one that is hidden, and its absence that it is. */
    private GroupParity parity(TreatmentReport report, List<Comparison> comparisons) {
        if (report.parity() == null) {
            return null;
        }
        boolean hidesOne = comparisons.stream().anyMatch(each -> each.suppressed() != null);
        return hidesOne ? GroupParity.none(privacy.sentence()) : report.parity().withRoundCoverage();
    }

    private boolean isHidden(Sides sides, Ways ways) {
        boolean isNamed = !sides.b().equals(Sides.REST);
        boolean isHidden =
                switch (question.grouping()) {
                    case PUBLIC_PRIVATE -> ways.hidesAudience(sides.a()) || ways.hidesAudience(sides.b());
                    case CHANNELS -> ways.hidesChannel(sides.a()) || isNamed && ways.hidesChannel(sides.b());
                    case SOURCES -> ways.hidesSource(sides.a()) || isNamed && ways.hidesSource(sides.b());
                };
        return isHidden || isTooFew(sides, Sides.A) || isTooFew(sides, Sides.B);
    }

    /** Of all its cases, or of those that the measure can be taken of. */
    private boolean isTooFew(Sides sides, byte side) {
        IntPredicate among = row -> sides.ofTraits()[cases.traits(row)] == side;
        MeasuredCases measured = measured(among);
        int[] rows = new int[measured.size()];
        Arrays.setAll(rows, measured::row);
        return privacy.isTooFew(Customers.of(cases, row -> among.test(row) ? 0 : -1, 1, privacy)[0])
                || privacy.isTooFew(Customers.of(cases, rows, privacy));
    }

    /** Whether nobody could tell from the number of the counted that few are left out. */
    private boolean tellsCounts(Sides sides) {
        return tooFewLeftOut(sides, Sides.A).isEmpty()
                && tooFewLeftOut(sides, Sides.B).isEmpty();
    }

    private Set<String> tooFewLeftOut(Sides sides, byte side) {
        MeasuredCases measured = MeasuredCases.of(
                cases, question.measure(), question.tau(), row -> sides.ofTraits()[cases.traits(row)] == side);
        return TooFew.reasons(cases, measured.leftOutRows(), privacy);
    }

    private MeasuredCases measured(IntPredicate among) {
        MeasuredCases measured = MeasuredCases.of(cases, question.measure(), question.tau(), among);
        return question.measure().scale().isOfMature() ? measured.mature(question.tau()) : measured;
    }

    private Comparison details(Comparison comparison, Sides sides, boolean tellsCounts) {
        MeasuredCases measured = measured(row -> sides.ofTraits()[cases.traits(row)] != Sides.NEITHER);
        Set<String> tooFew = new HashSet<>(TooFew.reasons(cases, measured.leftOutRows(), privacy));
        if (!tellsCounts) {
            // Of both sides together they may be many, of one of them few.
            tooFew.addAll(comparison.leftOut().keySet());
        }
        return Hidden.details(
                comparison,
                privacy,
                tellsCounts,
                Hidden.counts(comparison.leftOut(), tooFew),
                strata(comparison, sides, measured, tellsCounts));
    }

    private List<WeighingStratum> strata(
            Comparison comparison, Sides sides, MeasuredCases measured, boolean tellsCounts) {
        List<String> names = comparison.strataThatWeigh().stream()
                .map(WeighingStratum::stratum)
                .toList();
        int[] stratumOfTraits = stratumOfTraits(comparison, names);
        Set<String> hidden = new HashSet<>();
        for (byte side : new byte[] {Sides.A, Sides.B}) {
            hidden.addAll(tooFew(sides, side, measured, stratumOfTraits, names));
        }
        return comparison.strataThatWeigh().stream()
                .map(each -> hidden.contains(each.stratum())
                        ? Hidden.stratum(each)
                        : tellsCounts ? each : Hidden.withoutCounts(each))
                .toList();
    }

    /** All that do not weigh most are one more stratum, which is not shown. */
    private int[] stratumOfTraits(Comparison comparison, List<String> names) {
        List<CoarseningStep> steps = comparison.adjusted().coarsened().stream()
                .map(word -> Arrays.stream(CoarseningStep.values())
                        .filter(step -> Words.of(step).equals(word))
                        .findFirst()
                        .orElseThrow())
                .toList();
        Map<StratumKey, Integer> known = new HashMap<>();
        return Strata.of(question.strata(), cases.countsDays(), cases.allTraits()).ofTraits().stream()
                .mapToInt(key -> known.computeIfAbsent(key, fresh -> place(Coarsening.apply(steps, fresh), names)))
                .toArray();
    }

    private static int place(StratumKey key, List<String> names) {
        int place = names.indexOf(key.text().isEmpty() ? "all cases" : key.text());
        return place < 0 ? names.size() : place;
    }

    private Set<String> tooFew(
            Sides sides, byte side, MeasuredCases measured, int[] stratumOfTraits, List<String> names) {
        int[] stratumOfRow = new int[cases.size()];
        Arrays.fill(stratumOfRow, -1);
        for (int i = 0; i < measured.size(); i++) {
            if (sides.ofTraits()[measured.traits(i)] == side) {
                stratumOfRow[measured.row(i)] = stratumOfTraits[measured.traits(i)];
            }
        }
        Customers[] customers = Customers.of(cases, row -> stratumOfRow[row], names.size() + 1, privacy);
        Hiding hiding = new Hiding(privacy);
        int[] parts = Arrays.stream(customers).mapToInt(hiding::add).toArray();
        hiding.hide(parts[names.size()]);
        hiding.add(Customers.of(cases, row -> stratumOfRow[row] < 0 ? -1 : 0, 1, privacy)[0], parts);
        BitSet hidden = hiding.hidden();
        Set<String> found = new HashSet<>();
        for (int place = 0; place < names.size(); place++) {
            if (hidden.get(parts[place])) {
                found.add(names.get(place));
            }
        }
        return found;
    }
}
