package org.evenhand.insight.attention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.evenhand.insight.attention.ValueReport.Tier;
import org.evenhand.insight.comparison.CaseSource;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Ratio;
import org.evenhand.insight.comparison.Reached;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.insight.measures.ServedCases;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.statistics.ChiSquareTest;
import org.evenhand.statistics.LogRank;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;

/**
 * Says from the cases whether tiers of value are served alike; the same cases always give the same report.
 *
 * @param byPolicy tiers that a published policy promises another service
 */
record Value(Margins margins, Thresholds thresholds, Collection<String> byPolicy) {

    private static final String NO_TIER = "the value tier of no case is known";
    private static final String ONE_TIER = "all cases are of one tier, so there is nothing to compare them with";

    ValueReport of(ClassesQuestion question, ObservedCases cases) {
        Strata strata = Strata.of(question.strata(), cases.countsDays(), cases.allTraits());
        Classes classes = Classes.ofValue(cases);
        ServedCases served =
                ServedCases.of(cases, question.served(), strata, row -> classes.of(cases, row) != Classes.NONE);
        question.refuseBeyond(served.longestFor(Reached.ENOUGH));
        Optional<LogRank> logRank = served.size() == 0
                ? Optional.empty()
                : Optional.of(LogRank.of(
                        IntStream.range(0, classes.names().size()).boxed().toList(),
                        served.tables(
                                row -> classes.of(cases, row), classes.names().size())));
        Optional<ChiSquareTest> test = logRank.flatMap(LogRank::test);
        return new ValueReport(
                question.brand(),
                question.period().from(),
                question.period().to(),
                question.asOf(),
                cases.observedUntil(),
                cases.countsDays() ? "day" : "second",
                (long) cases.size(),
                question.served().word(),
                question.horizon().text(),
                IntStream.range(0, cases.size())
                        .filter(row -> classes.of(cases, row) == Classes.NONE)
                        .count(),
                strata.used().stream().map(Attribute::word).toList(),
                strata.notUsed(),
                classes.names().stream().findFirst().orElse(null),
                tiers(question, cases, classes, served, strata, logRank),
                Rounded.p(test.isPresent() ? OptionalDouble.of(test.get().pValue()) : OptionalDouble.empty()),
                classes.names().isEmpty() ? NO_TIER : classes.names().size() == 1 ? ONE_TIER : null,
                served.leftOut());
    }

    private List<Tier> tiers(
            ClassesQuestion question,
            ObservedCases cases,
            Classes classes,
            ServedCases served,
            Strata strata,
            Optional<LogRank> logRank) {
        int[] classOf = IntStream.range(0, served.size())
                .map(i -> classes.of(cases, served.row(i)))
                .toArray();
        ClassHazards hazards =
                ClassHazards.of(served, classOf, Math.max(1, classes.names().size()));
        ClassComparisons comparisons =
                new ClassComparisons(new CaseSource.Rows(cases, null), strata, question.horizon(), margins, thresholds);
        List<Comparison> shares = comparisons.of(question.served().share(), classes);
        List<Comparison> waits = comparisons.of(question.served().meanWait(), classes);
        List<Tier> tiers = new ArrayList<>();
        for (int number = 0; number < classes.names().size(); number++) {
            int each = number;
            tiers.add(new Tier(
                    classes.names().get(number),
                    byPolicy.contains(classes.names().get(number)) ? "by policy" : "not by policy",
                    IntStream.of(classOf).filter(one -> one == each).count(),
                    IntStream.range(0, classOf.length)
                            .filter(i -> classOf[i] == each && served.happened(i))
                            .count(),
                    Rounded.of(logRank, test -> test.expected(each)),
                    number == 0 ? new Ratio(1.0, null, null, "the reference") : hazards.ratio(number),
                    number == 0 ? null : shares.get(number - 1),
                    number == 0 ? null : waits.get(number - 1),
                    null));
        }
        return tiers;
    }
}
