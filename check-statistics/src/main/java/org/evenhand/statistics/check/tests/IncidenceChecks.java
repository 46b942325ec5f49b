package org.evenhand.statistics.check.tests;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.check.Inputs;
import org.evenhand.statistics.check.cases.Case;
import org.evenhand.statistics.check.cases.CaseSet;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.curves.IncidenceFigures;

/** Aalen-Johansen curves of answers and endings, and the share that was resolved in public. */
final class IncidenceChecks {

    private static final List<String> ANSWERS = List.of("answered", "abandoned");
    private static final List<String> ENDINGS = List.of("public", "private", "abandoned");
    private static final String SNAPSHOT = "snapshot_share";

    private IncidenceChecks() {}

    static Map<String, Check> all() {
        return Map.of(
                "answer_cif", test -> byChannel(test, Case::answer, ANSWERS),
                "resolve_cif", test -> byChannel(test, Case::ending, ENDINGS),
                "resolve_cif_all", test -> endings(test.cases()).whole(test.params().numbers("at")),
                "public_share", test -> endings(test.cases()).shares(test.params().numbers("at")),
                "public_share_by_channel", IncidenceChecks::sharesByChannel,
                SNAPSHOT, IncidenceChecks::snapshotShare,
                "snapshot_cif",
                        test -> endings(snapshot(test)).whole(test.params().numbers("at")),
                "later_truth", IncidenceChecks::laterTruth);
    }

    private static IncidenceFigures endings(CaseSet cases) {
        return IncidenceFigures.of(cases.lifeTable(Case::ending), ENDINGS);
    }

    private static Figures byChannel(CaseTest test, Function<Case, Observation> observation, List<String> names) {
        double[] times = test.params().numbers("at");
        Figures figures = new Figures();
        test.cases()
                .byChannel()
                .forEach((channel, cases) -> figures.with(
                        channel,
                        IncidenceFigures.of(cases.lifeTable(observation), names).whole(times)));
        return figures;
    }

    private static Figures sharesByChannel(CaseTest test) {
        double[] times = test.params().numbers("at");
        Figures figures = new Figures();
        test.cases().byChannel().forEach((channel, cases) -> figures.with(
                channel, endings(cases).shares(times)));
        return figures;
    }

    private static Figures snapshotShare(CaseTest test) {
        CaseSet snapshot = snapshot(test);
        return new Figures()
                .exactly("n", snapshot.size())
                .value("naive_share", naiveShare(snapshot))
                .with("aj", endings(snapshot).share(test.params().number("tau")));
    }

    private static Figures laterTruth(CaseTest test) {
        CaseSet later = cohort(test, test.cases());
        return new Figures()
                .exactly("n", later.size())
                .with("share_tau", endings(later).share(test.params().number("tau")))
                .value("share_final", naiveShare(later));
    }

    private static CaseSet snapshot(CaseTest test) {
        return cohort(test, test.cases().asOf(cut(test).number("as_of")));
    }

    private static CaseSet cohort(CaseTest test, CaseSet cases) {
        double from = cut(test).number("cohort_from");
        double until = cut(test).number("as_of");
        return cases.where(each -> from <= each.openedAt() && each.openedAt() < until);
    }

    private static Inputs cut(CaseTest test) {
        return test.siblings().params(SNAPSHOT);
    }

    private static double naiveShare(CaseSet cases) {
        LifeTable endings = cases.lifeTable(Case::ending);
        return (double) endings.events(1) / (endings.events(1) + endings.events(2));
    }
}
