package org.evenhand.insight.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.evenhand.insight.attention.LoudnessReport.Control;
import org.evenhand.insight.attention.LoudnessReport.ReachClass;
import org.evenhand.insight.attention.ValueReport.Tier;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.comparison.Hidden;
import org.evenhand.insight.measures.ServedCases;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Traits;
import org.evenhand.insight.suppression.Customers;
import org.evenhand.insight.suppression.Hiding;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.insight.suppression.TooFew;
import org.evenhand.insight.suppression.Ways;
import org.evenhand.statistics.Verdict;

/** The reports on attention without what would tell of few customers: classes, tiers and what is left out. */
record PublishedAttention(Privacy privacy, ObservedCases cases) {

    /**
     * What may be told of classes.
     *
     * @param hidden the numbers of those of which nothing may be told
     * @param tellsCounts whether it may be said how many cases were counted
     * @param tooFewLeftOut reasons by which few customers are left out
     * @param tellsUnknown whether it may be said of how many the class is not known
     */
    private record Told(BitSet hidden, boolean tellsCounts, Set<String> tooFewLeftOut, boolean tellsUnknown) {}

    LoudnessReport loudness(ClassesQuestion question, LoudnessReport report) {
        Ways ways = Ways.of(cases, privacy);
        List<Traits> traits = cases.allTraits();
        Classes classes = Classes.ofReach(cases.allTraits());
        Told told = told(
                question,
                classes,
                row -> Classes.isPublic(traits.get(cases.traits(row)))
                        && traits.get(cases.traits(row)).reach() == null);
        boolean hidesPublic = ways.hidesAudience("public");
        boolean hidesReference = hidesPublic || told.hidden.get(0);
        List<ReachClass> shown = new ArrayList<>();
        for (int each = 0; each < report.classes().size(); each++) {
            shown.add(
                    reachClass(report.classes().get(each), hidesPublic || told.hidden.get(each), hidesReference, told));
        }
        return new LoudnessReport(
                report.brand(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                report.granularity(),
                ways.hidesAll() ? null : report.cases(),
                report.basis(),
                report.basisBecause(),
                report.measure(),
                report.tau(),
                hidesPublic ? null : report.publicCases(),
                hidesPublic || !told.tellsUnknown ? null : report.unknownReach(),
                report.strata(),
                report.strataNotUsed(),
                report.reference(),
                shown,
                report.trend(),
                hidesPublic ? Hidden.effect(privacy) : counts(report.perDoubling(), told.tellsCounts),
                report.monotone(),
                report.louder() == null ? null : comparison(report.louder(), hidesReference, told.tellsCounts),
                control(report.control(), told.tellsCounts),
                hidesReference ? Verdict.NOT_ENOUGH_DATA.name() : report.verdict(),
                hidesReference ? privacy.sentence() : report.because(),
                report.flags(),
                Hidden.counts(report.leftOut(), told.tooFewLeftOut));
    }

    private ReachClass reachClass(ReachClass of, boolean isHidden, boolean hidesReference, Told told) {
        boolean tells = !isHidden && told.tellsCounts;
        return new ReachClass(
                of.reach(),
                tells ? of.cases() : null,
                tells ? of.events() : null,
                tells ? of.expected() : null,
                isHidden ? Hidden.ratio(privacy) : of.hazardRatio(),
                comparison(of.share(), isHidden || hidesReference, told.tellsCounts),
                comparison(of.meanWait(), isHidden || hidesReference, told.tellsCounts),
                isHidden ? true : null);
    }

    private Control control(Control of, boolean tellsCounts) {
        return of.customers() > 0 && of.customers() < privacy.fewest()
                ? new Control(null, Hidden.effect(privacy))
                : new Control(of.customers(), counts(of.perDoubling(), tellsCounts));
    }

    ValueReport value(ClassesQuestion question, ValueReport report) {
        Ways ways = Ways.of(cases, privacy);
        Classes classes = Classes.ofValue(cases);
        Told told = told(question, classes, row -> classes.of(cases, row) == Classes.NONE);
        boolean hidesReference = ways.hidesAll() || told.hidden.get(0);
        List<Tier> shown = new ArrayList<>();
        for (int each = 0; each < report.tiers().size(); each++) {
            shown.add(tier(report.tiers().get(each), ways.hidesAll() || told.hidden.get(each), hidesReference, told));
        }
        return new ValueReport(
                report.brand(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                report.granularity(),
                ways.hidesAll() ? null : report.cases(),
                report.measure(),
                report.tau(),
                told.tellsUnknown ? report.unknownTier() : null,
                report.strata(),
                report.strataNotUsed(),
                report.reference(),
                shown,
                report.p(),
                report.reason(),
                Hidden.counts(report.leftOut(), told.tooFewLeftOut));
    }

    private Tier tier(Tier of, boolean isHidden, boolean hidesReference, Told told) {
        boolean tells = !isHidden && told.tellsCounts;
        return new Tier(
                of.tier(),
                of.policy(),
                tells ? of.cases() : null,
                tells ? of.events() : null,
                tells ? of.expected() : null,
                isHidden ? Hidden.ratio(privacy) : of.hazardRatio(),
                comparison(of.share(), isHidden || hidesReference, told.tellsCounts),
                comparison(of.meanWait(), isHidden || hidesReference, told.tellsCounts),
                isHidden ? true : null);
    }

    /** Beside a class its strata and what is left out are not told: the report says that of all classes. */
    private Comparison comparison(Comparison of, boolean isHidden, boolean tellsCounts) {
        if (of == null) {
            return null;
        }
        return isHidden
                ? Hidden.comparison(of, privacy)
                : Hidden.details(of, privacy, tellsCounts, Map.of(), List.of());
    }

    private static Effect counts(Effect of, boolean tellsCounts) {
        return tellsCounts ? of : Hidden.withoutCounts(of);
    }

    private Told told(ClassesQuestion question, Classes classes, IntPredicate isUnknown) {
        Strata together = Strata.of(Set.of(), cases.countsDays(), cases.allTraits());
        ServedCases served =
                ServedCases.of(cases, question.served(), together, row -> classes.of(cases, row) != Classes.NONE);
        int[] classOfRow = new int[cases.size()];
        Arrays.fill(classOfRow, Classes.NONE);
        for (int i = 0; i < served.size(); i++) {
            classOfRow[served.row(i)] = classes.of(cases, served.row(i));
        }
        Hiding hiding = new Hiding(privacy);
        int[] parts = Arrays.stream(Customers.of(
                        cases, row -> classOfRow[row], classes.names().size(), privacy))
                .mapToInt(hiding::add)
                .toArray();
        hiding.add(Customers.of(cases, row -> classOfRow[row] < 0 ? -1 : 0, 1, privacy)[0], parts);
        Set<String> tooFew = TooFew.reasons(cases, served.leftOutRows(), privacy);
        boolean tellsUnknown =
                !privacy.isTooFew(Customers.of(cases, row -> isUnknown.test(row) ? 0 : -1, 1, privacy)[0]);
        return new Told(hiding.hidden(), tooFew.isEmpty() && tellsUnknown, tooFew, tellsUnknown);
    }
}
