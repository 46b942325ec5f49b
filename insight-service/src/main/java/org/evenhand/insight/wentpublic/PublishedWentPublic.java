package org.evenhand.insight.wentpublic;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.comparison.Hidden;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.measures.ServedCases;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Traits;
import org.evenhand.insight.suppression.Customers;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.insight.suppression.TooFew;
import org.evenhand.insight.suppression.Ways;
import org.evenhand.statistics.Verdict;

/** The report on cases that went public without what would tell of few customers. */
record PublishedWentPublic(Privacy privacy, ObservedCases cases) {

    WentPublicReport of(WentPublicReport report) {
        Ways ways = Ways.of(cases, privacy);
        List<Traits> traits = cases.allTraits();
        Strata together = Strata.of(Set.of(), cases.countsDays(), cases.allTraits());
        ServedCases served = ServedCases.of(
                cases, Served.RESOLUTION, together, row -> WentPublic.isBegunInPrivate(traits.get(cases.traits(row))));
        int[] side = new int[cases.size()];
        Arrays.fill(side, -1);
        for (int i = 0; i < served.size(); i++) {
            side[served.row(i)] = WentPublic.hasGonePublic(cases, served, i) ? 1 : 0;
        }
        Customers[] sides = Customers.of(cases, row -> side[row], 2, privacy);
        boolean isHidden = ways.hidesAudience("private") || privacy.isTooFew(sides[0]) || privacy.isTooFew(sides[1]);
        Set<String> tooFew = TooFew.reasons(cases, served.leftOutRows(), privacy);
        boolean tellsCounts = !isHidden && tooFew.isEmpty();
        return new WentPublicReport(
                report.brand(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                report.granularity(),
                ways.hidesAll() ? null : report.cases(),
                tooFew.isEmpty() && !ways.hidesAudience("private") ? report.privateCases() : null,
                tellsCounts ? report.wentPublic() : null,
                tellsCounts ? report.rows() : null,
                tellsCounts ? report.resolvedBefore() : null,
                tellsCounts ? report.resolvedAfter() : null,
                report.strata(),
                report.strataNotUsed(),
                effect(report.effect(), isHidden, tellsCounts),
                isHidden ? Verdict.NOT_ENOUGH_DATA.name() : report.verdict(),
                isHidden ? privacy.sentence() : report.because(),
                report.caution(),
                Hidden.counts(report.leftOut(), tooFew),
                isHidden ? true : null);
    }

    private Effect effect(Effect of, boolean isHidden, boolean tellsCounts) {
        return isHidden ? Hidden.effect(privacy) : tellsCounts ? of : Hidden.withoutCounts(of);
    }
}
