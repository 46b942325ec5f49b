package org.evenhand.statistics.check.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.check.cases.Case;
import org.evenhand.statistics.check.cases.CaseSet;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Recomputed.Figure;
import org.evenhand.statistics.check.comparison.Recomputed.Listed;
import org.evenhand.statistics.check.comparison.Recomputed.Trap;
import org.evenhand.statistics.check.comparison.Tolerance;
import org.evenhand.statistics.check.curves.SurvivalFigures;

/** Kaplan-Meier curves of answers, resolutions and reopenings. */
final class SurvivalChecks {

    private SurvivalChecks() {}

    static Map<String, Check> all() {
        return Map.of(
                "answer_km", test -> byGroup(test, test.cases().byChannel(), Case::answerOnly),
                "resolve_km", test -> byGroup(test, test.cases().byChannel(), Case::resolutionOnly),
                "reopen_cif", SurvivalChecks::reopenings,
                "delayed_entry_km", SurvivalChecks::delayedEntry);
    }

    private static Figures byGroup(CaseTest test, Map<String, CaseSet> groups, Function<Case, Observation> observation) {
        double[] times = test.params().numbers("at");
        double[] shares = test.siblings().quantileShares();
        Figures figures = new Figures();
        groups.forEach((name, cases) ->
                figures.with(name, SurvivalFigures.of(cases.lifeTable(observation)).whole(times, shares)));
        return figures;
    }

    /** From the resolution on, by the visibility of the case; who was not watched after it says nothing. */
    private static Figures reopenings(CaseTest test) {
        CaseSet watched = test.cases().where(each -> each.isResolved() && resolvedFor(each) > 0);
        return byGroup(
                test,
                watched.by(Case::visibility),
                each -> new Observation(resolvedFor(each), each.time("reopened").isPresent() ? 1 : 0, 1));
    }

    private static double resolvedFor(Case each) {
        return each.time("reopened").orElse(each.observationEnd())
                - each.resolved().orElseThrow();
    }

    /** Only cases still open when watching began; the trap is the curve of those who take them as watched from the start. */
    private static Figures delayedEntry(CaseTest test) {
        double entryAt = test.params().number("entry_at");
        CaseSet seen = test.cases().where(each -> each.openedAt() + each.untilEnding() > entryAt);
        LifeTable lifeTable =
                seen.lifeTable(each -> each.resolutionSeenFrom(Math.max(0, entryAt - each.openedAt())));
        SurvivalFigures curve = SurvivalFigures.of(lifeTable);
        KaplanMeier ignoringEntry = KaplanMeier.of(seen.lifeTable(Case::resolutionOnly));
        List<Recomputed> at = new ArrayList<>();
        List<Recomputed> traps = new ArrayList<>();
        for (double time : test.params().numbers("at")) {
            at.add(curve.brief(time));
            traps.add(new Figures()
                    .exactly("t", time)
                    .with("surv", new Trap(surviving(curve.curve(), time), surviving(ignoringEntry, time))));
        }
        return new Figures()
                .exactly("n", seen.size())
                .with("at", new Listed(at))
                .with("ignoring_entry_WRONG", new Listed(traps));
    }

    private static Figure surviving(KaplanMeier curve, double time) {
        return new Figure(curve.survivalAt(time), Tolerance.CLOSED_FORM);
    }
}
