package org.evenhand.insight.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.evenhand.insight.attention.LoudnessReport.Control;
import org.evenhand.insight.attention.LoudnessReport.ReachClass;
import org.evenhand.insight.cells.CellCount;
import org.evenhand.insight.cells.CellGroup;
import org.evenhand.insight.cells.RowsAreNeeded;
import org.evenhand.insight.comparison.CellSource;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.comparison.Ratio;
import org.evenhand.insight.comparison.Reached;
import org.evenhand.insight.measures.CellMeasure;
import org.evenhand.insight.measures.Origin;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.Traits;
import org.evenhand.statistics.LogRank;
import org.evenhand.statistics.LogRankTrend;
import org.evenhand.statistics.Verdict;

/**
 * Says from cells whether the louder are served sooner. Cells know classes of reach, and no customers: what takes the followers
 * themselves, or the same customers elsewhere, is left to the rows.
 */
record CellLoudness(Loudness loudness) {

    private static final String ONLY_ROWS =
            "made from cells, sums that know only classes of followers; the report with basis=rows says it";

    LoudnessReport of(ClassesQuestion question, CellSource cases) {
        question.refuseStratum(Attribute.REACH);
        Origin origin = cases.origin();
        Strata strata = Strata.of(question.strata(), origin.countsDays(), cases.allTraits());
        Classes classes = Classes.ofReach(cases.allTraits());
        CellMeasure measure = new CellMeasure(question.served().meanWait(), question.horizon());
        CellGroup known = together(cases, each -> Classes.isPublic(each) && each.reach() != null);
        needRowsBeyond(question, measure, known);
        ClassesOfCells inStrata = ClassesOfCells.of(cases.table().groups(), classes, strata, measure);
        ClassHazards hazards = inStrata.hazards();
        ClassComparisons comparisons =
                new ClassComparisons(cases, strata, question.horizon(), loudness.margins(), loudness.thresholds());
        Optional<LogRank> logRank = inStrata.logRank();
        Optional<LogRankTrend> trend = logRank.flatMap(test -> test.trend(
                IntStream.range(0, classes.names().size()).asDoubleStream().toArray()));
        Optional<Comparison> louder = loudness.louder(question.served(), classes, comparisons, trend);
        Effect perDoubling = new Effect(null, null, null, null, inStrata.cases(), inStrata.events(), ONLY_ROWS);
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
                together(cases, Classes::isPublic).count(CellCount.CASES),
                together(cases, each -> Classes.isPublic(each) && each.reach() == null)
                        .count(CellCount.CASES),
                strata.used().stream().map(Attribute::word).toList(),
                strata.notUsed(),
                classes.names().stream().findFirst().orElse(null),
                classes(question.served(), classes, inStrata, hazards, comparisons, logRank),
                loudness.said(trend),
                perDoubling,
                hazards.areMonotone(),
                louder.orElse(null),
                new Control(null, new Effect(null, null, null, null, null, null, ONLY_ROWS)),
                louder.map(Comparison::verdict).orElse(Verdict.NOT_ENOUGH_DATA.name()),
                louder.isPresent() ? louder.get().because() : "there are no two classes of reach to compare",
                hazards.areMonotone() ? List.of() : List.of("NOT_MONOTONE"),
                measure.leftOut(known));
    }

    private static CellGroup together(CellSource cases, Predicate<Traits> of) {
        return CellGroup.together(IntStream.range(0, cases.allTraits().size())
                .filter(number -> of.test(cases.allTraits().get(number)))
                .mapToObj(number -> cases.table().groups().get(number))
                .toList());
    }

    /** Rows refuse a time that was asked for and that not enough cases could be watched for, and name the longest. */
    private static void needRowsBeyond(ClassesQuestion question, CellMeasure measure, CellGroup known) {
        if (question.tau().isPresent()
                && measure.all(known).cases() >= Reached.ENOUGH
                && measure.mature(known).cases() < Reached.ENOUGH) {
            throw new RowsAreNeeded("few of the cases could be watched for so long");
        }
    }

    private static List<ReachClass> classes(
            Served served,
            Classes classes,
            ClassesOfCells inStrata,
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
                    inStrata.cases(number),
                    inStrata.events(number),
                    Rounded.of(logRank, test -> test.expected(each)),
                    number == 0 ? new Ratio(1.0, null, null, "the reference") : hazards.ratio(number),
                    number == 0 ? null : shares.get(number - 1),
                    number == 0 ? null : waits.get(number - 1),
                    null));
        }
        return all;
    }
}
