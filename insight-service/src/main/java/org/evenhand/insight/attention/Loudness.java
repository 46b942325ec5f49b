package org.evenhand.insight.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenhand.insight.attention.LoudnessReport.Control;
import org.evenhand.insight.attention.LoudnessReport.ReachClass;
import org.evenhand.insight.attention.LoudnessReport.Trend;
import org.evenhand.insight.comparison.CaseSource;
import org.evenhand.insight.comparison.Compared;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.comparison.Ratio;
import org.evenhand.insight.comparison.Reached;
import org.evenhand.insight.measures.Origin;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.measures.ServedCases;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Traits;
import org.evenhand.statistics.CoxRows;
import org.evenhand.statistics.LogRank;
import org.evenhand.statistics.LogRankTrend;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;

/** Says from the cases whether the louder are served sooner; the same cases always give the same report. */
record Loudness(Margins margins, Thresholds thresholds) {

    private static final String DOUBLINGS = "doublings";
    private static final String PRIVATE = "private";
    private static final long UNKNOWN = -1;

    LoudnessReport of(ClassesQuestion question, ObservedCases cases) {
        return of(question, new CaseSource.Rows(cases, null));
    }

    LoudnessReport of(ClassesQuestion question, CaseSource.Rows source) {
        ObservedCases cases = source.cases();
        Origin origin = source.origin();
        question.refuseStratum(Attribute.REACH);
        Strata strata = Strata.of(question.strata(), origin.countsDays(), cases.allTraits());
        Classes classes = Classes.ofReach(cases.allTraits());
        ServedCases served =
                ServedCases.of(cases, question.served(), strata, row -> classes.of(cases, row) != Classes.NONE);
        question.refuseBeyond(served.longestFor(Reached.ENOUGH));
        int[] classOf = IntStream.range(0, served.size())
                .map(i -> classes.of(cases, served.row(i)))
                .toArray();
        ClassHazards hazards =
                ClassHazards.of(served, classOf, Math.max(1, classes.names().size()));
        ClassComparisons comparisons = new ClassComparisons(source, strata, question.horizon(), margins, thresholds);
        Optional<LogRank> logRank = logRank(served, classes, cases);
        Optional<LogRankTrend> trend = logRank.flatMap(test -> test.trend(
                IntStream.range(0, classes.names().size()).asDoubleStream().toArray()));
        Optional<Comparison> louder = louder(question.served(), classes, comparisons, trend);
        Effect perDoubling = perDoubling(served, row -> cases.reach(row));
        Control control = control(question, cases, strata);
        return new LoudnessReport(
                question.brand(),
                question.period().from(),
                question.period().to(),
                question.asOf(),
                origin.observedUntil(),
                origin.granularity(),
                origin.cases(),
                origin.basis().word(),
                origin.because(),
                question.served().word(),
                question.horizon().text(),
                count(cases, Classes::isPublic),
                count(cases, traits -> Classes.isPublic(traits) && traits.reach() == null),
                strata.used().stream().map(Attribute::word).toList(),
                strata.notUsed(),
                classes.names().stream().findFirst().orElse(null),
                classes(question.served(), classes, served, classOf, hazards, comparisons, logRank),
                said(trend),
                hazards.areMonotone()
                        ? perDoubling
                        : perDoubling.hidden("the classes do not go one way, which one number would hide"),
                hazards.areMonotone(),
                louder.orElse(null),
                control,
                louder.map(Comparison::verdict).orElse(Verdict.NOT_ENOUGH_DATA.name()),
                louder.isPresent() ? louder.get().because() : "there are no two classes of reach to compare",
                flags(hazards, control),
                served.leftOut());
    }

    private static Optional<LogRank> logRank(ServedCases served, Classes classes, ObservedCases cases) {
        return served.size() == 0
                ? Optional.empty()
                : Optional.of(LogRank.of(
                        IntStream.range(0, classes.names().size()).boxed().toList(),
                        served.tables(
                                row -> classes.of(cases, row), classes.names().size())));
    }

    Optional<Comparison> louder(
            Served served, Classes classes, ClassComparisons comparisons, Optional<LogRankTrend> trend) {
        if (classes.names().size() < 2) {
            return Optional.empty();
        }
        Compared compared = comparisons.compare(
                served.share(),
                classes.allAgainst("more than " + classes.names().getFirst()));
        return Optional.of(compared.judged(
                trend.map(each -> OptionalDouble.of(each.pValue())).orElse(OptionalDouble.empty()), thresholds));
    }

    private Effect perDoubling(ServedCases served, IntToLongFunction reachOfRow) {
        CoxRows rows = CoxRows.by(DOUBLINGS);
        for (int i = 0; i < served.size(); i++) {
            double doublings = Math.log1p(reachOfRow.applyAsLong(served.row(i))) / Math.log(2);
            rows.addNumbered(
                    served.stratum(i),
                    served.customer(i),
                    served.seconds(i),
                    served.kind(i),
                    served.entry(i),
                    doublings);
        }
        return Effect.of(rows, served.size(), DOUBLINGS, thresholds);
    }

    /** In private the followers of a case are those that its customer had at most in public. */
    private Control control(ClassesQuestion question, ObservedCases cases, Strata strata) {
        List<Traits> traits = cases.allTraits();
        long[] reach = new long[cases.customers()];
        Arrays.fill(reach, UNKNOWN);
        for (int row = 0; row < cases.size(); row++) {
            if (cases.reach(row) >= 0 && Classes.isPublic(traits.get(cases.traits(row)))) {
                reach[cases.customer(row)] = Math.max(reach[cases.customer(row)], cases.reach(row));
            }
        }
        ServedCases inPrivate = ServedCases.of(
                cases,
                question.served(),
                strata,
                row -> reach[cases.customer(row)] != UNKNOWN
                        && PRIVATE.equals(traits.get(cases.traits(row)).audience()));
        return new Control(inPrivate.customers(), perDoubling(inPrivate, row -> reach[cases.customer(row)]));
    }

    private static List<ReachClass> classes(
            Served served,
            Classes classes,
            ServedCases cases,
            int[] classOf,
            ClassHazards hazards,
            ClassComparisons comparisons,
            Optional<LogRank> logRank) {
        List<Comparison> shares = comparisons.of(served.share(), classes);
        List<Comparison> waits = comparisons.of(served.meanWait(), classes);
        List<ReachClass> all = new ArrayList<>();
        for (int number = 0; number < classes.names().size(); number++) {
            int each = number;
            all.add(new ReachClass(
                    classes.names().get(number),
                    IntStream.of(classOf).filter(one -> one == each).count(),
                    IntStream.range(0, classOf.length)
                            .filter(i -> classOf[i] == each && cases.happened(i))
                            .count(),
                    Rounded.of(logRank, test -> test.expected(each)),
                    number == 0 ? new Ratio(1.0, null, null, "the reference") : hazards.ratio(number),
                    number == 0 ? null : shares.get(number - 1),
                    number == 0 ? null : waits.get(number - 1),
                    null));
        }
        return all;
    }

    Trend said(Optional<LogRankTrend> trend) {
        return trend.map(each -> new Trend(
                        Rounded.of(each.z()),
                        Rounded.of(each.test().statistic()),
                        Rounded.p(OptionalDouble.of(each.pValue())),
                        each.pValue() <= thresholds.significance(),
                        null))
                .orElseGet(() -> new Trend(
                        null, null, null, null, "nothing happened where cases of different classes could be compared"));
    }

    private List<String> flags(ClassHazards hazards, Control control) {
        List<String> flags = new ArrayList<>();
        if (!hazards.areMonotone()) {
            flags.add("NOT_MONOTONE");
        }
        if (control.perDoubling().isBeyondChance(thresholds)) {
            flags.add("CONTROL_HAS_SLOPE");
        }
        return flags;
    }

    private static long count(ObservedCases cases, Predicate<Traits> of) {
        List<Traits> traits = cases.allTraits();
        return IntStream.range(0, cases.size())
                .filter(row -> of.test(traits.get(cases.traits(row))))
                .count();
    }
}
