package org.evenhand.statistics.check.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.ClusterSums;
import org.evenhand.statistics.Influence;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.PseudoObservations;
import org.evenhand.statistics.check.Unusable;
import org.evenhand.statistics.check.cases.Case;
import org.evenhand.statistics.check.cases.CaseSet;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Recomputed.Listed;
import org.evenhand.statistics.check.comparison.Tolerance;

/** What single cases do to a curve: standard errors that let cases of one customer be alike, and pseudo-observations. */
final class InfluenceChecks {

    private static final int ENDINGS = 3;

    private InfluenceChecks() {}

    static Map<String, Check> all() {
        return Map.of(
                "cluster_robust_km", InfluenceChecks::clusteredSurvival,
                "cluster_robust_aj", InfluenceChecks::clusteredIncidence,
                "pseudo_values", InfluenceChecks::pseudoObservations);
    }

    private static Listed clusteredSurvival(CaseTest test) {
        KaplanMeier curve = KaplanMeier.of(test.cases().lifeTable(Case::answerOnly));
        return atTimes(test, time -> new Figures()
                .exactly("t", time)
                .value("surv", curve.survivalAt(time))
                .value(
                        "se_cluster",
                        clusteredError(test.cases(), Influence.onSurvival(curve, time), Case::answerOnly)));
    }

    private static Listed clusteredIncidence(CaseTest test) {
        AalenJohansen curves = AalenJohansen.of(test.cases().lifeTable(Case::ending), ENDINGS);
        return atTimes(test, time -> new Figures()
                .exactly("t", time)
                .values(
                        "cif",
                        kinds().mapToDouble(kind -> curves.cumulativeIncidence(kind, time)),
                        Tolerance.CLOSED_FORM)
                .values(
                        "se_cluster",
                        kinds().mapToDouble(kind -> clusteredError(
                                test.cases(), Influence.onIncidence(curves, kind, time), Case::ending)),
                        Tolerance.CLOSED_FORM));
    }

    private static IntStream kinds() {
        return IntStream.rangeClosed(1, ENDINGS);
    }

    private static Listed atTimes(CaseTest test, Function<Double, Recomputed> figures) {
        return new Listed(Arrays.stream(test.params().numbers("at"))
                .boxed()
                .map(figures)
                .toList());
    }

    private static double clusteredError(
            CaseSet cases, Influence influence, Function<Case, Observation> observation) {
        ClusterSums sums = new ClusterSums(1);
        cases.stream().forEach(each -> sums.add(each.customer(), influence.of(observation.apply(each))));
        return sums.standardError(0);
    }

    /** Those of the first rows of the file, as many as it gives. */
    private static Listed pseudoObservations(CaseTest test) {
        double time = test.params().number("t");
        LifeTable lifeTable = test.cases().lifeTable(Case::answerOnly);
        PseudoObservations pseudo = PseudoObservations.ofSurvival(lifeTable, time)
                .orElseThrow(() -> new Unusable("nobody was watched for %s seconds".formatted(time)));
        List<Recomputed> figures = new ArrayList<>();
        test.cases()
                .stream()
                .limit(test.expected().size())
                .forEach(each -> figures.add(new Figures()
                        .exactly("row", figures.size() + 1)
                        .value(
                                "pseudo",
                                pseudo.of(each.answerOnly()),
                                Tolerance.CLOSED_FORM.forDifferenceOf(lifeTable.cases()))));
        return new Listed(figures);
    }
}
