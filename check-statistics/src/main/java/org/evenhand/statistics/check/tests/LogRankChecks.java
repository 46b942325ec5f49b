package org.evenhand.statistics.check.tests;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.statistics.BenjaminiHochberg;
import org.evenhand.statistics.ChiSquareTest;
import org.evenhand.statistics.Holm;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.LogRank;
import org.evenhand.statistics.LogRankTrend;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.check.Unusable;
import org.evenhand.statistics.check.cases.Case;
import org.evenhand.statistics.check.cases.CaseSet;
import org.evenhand.statistics.check.cases.Strata;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Tolerance;

/** Log-rank tests of channels and of visibility, all pairs with one channel, and the trend over followers. */
final class LogRankChecks {

    private static final Strata NONE = Strata.of();
    private static final String FINEST = "topic|severity|bucket";

    private LogRankChecks() {}

    static Map<String, Check> all() {
        return Map.of(
                "logrank_answer", test -> byChannel(test, NONE, Case::answerOnly),
                "logrank_answer_stratified",
                        test -> byChannel(test, test.params().strata(), Case::answerOnly),
                "logrank_resolve_stratified",
                        test -> byChannel(test, test.params().strata(), Case::resolutionOnly),
                "visibility_logrank",
                        test -> compare(
                                test, Case::visibility, test.params().strata(FINEST), Case::answerOnly),
                "pairwise_bh", LogRankChecks::everyChannelAgainstOne,
                "loudness_trend", LogRankChecks::trendOverFollowers);
    }

    private static Figures byChannel(CaseTest test, Strata strata, Function<Case, Observation> observation) {
        return compare(test, Case::channel, strata, observation);
    }

    private static Figures compare(
            CaseTest test, Function<Case, String> group, Strata strata, Function<Case, Observation> observation) {
        List<String> groups = test.cases().by(group).keySet().stream()
                .sorted(CaseTest.orderOf(test.expected().path("groups")))
                .toList();
        return new LogRankFigures(groups, logRank(groups, test.cases(), group, strata, observation)).all();
    }

    private static <G> LogRank logRank(
            List<G> groups,
            CaseSet cases,
            Function<Case, G> group,
            Strata strata,
            Function<Case, Observation> observation) {
        return LogRank.of(
                groups,
                cases.by(strata::of).values().stream()
                        .map(stratum -> lifeTables(groups, stratum, group, observation))
                        .toList());
    }

    private static <G> Map<G, LifeTable> lifeTables(
            List<G> groups, CaseSet stratum, Function<Case, G> group, Function<Case, Observation> observation) {
        Map<G, LifeTable> tables = new HashMap<>();
        for (G each : groups) {
            CaseSet members = stratum.where(one -> group.apply(one).equals(each));
            if (members.size() > 0) {
                tables.put(each, members.lifeTable(observation));
            }
        }
        return tables;
    }

    private static Figures everyChannelAgainstOne(CaseTest test) {
        String reference = test.params().text("reference");
        Strata strata = test.params().strata(FINEST);
        List<String> channels = test.cases().byChannel().keySet().stream()
                .filter(channel -> !channel.equals(reference))
                .sorted(CaseTest.orderOf(test.expected().path("channels")))
                .toList();
        List<Double> pValues = channels.stream()
                .map(channel -> logRank(
                                List.of(channel, reference), test.cases(), Case::channel, strata, Case::answerOnly)
                        .test()
                        .map(ChiSquareTest::pValue)
                        .orElseThrow(() -> new Unusable("%s and %s never meet".formatted(channel, reference))))
                .toList();
        return adjusted(pValues).with("channels", Recomputed.labels(channels));
    }

    private static Figures adjusted(List<Double> pValues) {
        return new Figures()
                .with("p", tails(pValues))
                .with("bh", tails(BenjaminiHochberg.adjust(pValues)))
                .with("by", tails(BenjaminiHochberg.adjustDependent(pValues)))
                .with("holm", tails(Holm.adjust(pValues)));
    }

    private static Recomputed tails(List<Double> pValues) {
        return Recomputed.figures(pValues.stream().mapToDouble(Double::doubleValue), Tolerance.TAIL);
    }

    /** Public channels only; who has an unknown number of followers has no class. */
    private static Figures trendOverFollowers(CaseTest test) {
        CaseSet cases = test.cases().where(each -> each.isPublic() && each.loudness().isPresent());
        List<Integer> classes =
                cases.stream().map(Case::followerClass).distinct().sorted().toList();
        double[] scores = classes.stream().mapToDouble(Integer::doubleValue).toArray();
        LogRank logRank = logRank(
                classes,
                cases,
                Case::followerClass,
                test.params().strata("channel|topic|severity"),
                Case::answerOnly);
        LogRankFigures figures =
                new LogRankFigures(classes.stream().map(String::valueOf).toList(), logRank);
        LogRankTrend trend =
                logRank.trend(scores).orElseThrow(() -> new Unusable("no two classes are compared"));
        return new Figures()
                .values("scores", Arrays.stream(scores), Tolerance.EXACT)
                .values("observed", figures.observed(), Tolerance.CLOSED_FORM)
                .values("expected", figures.expected(), Tolerance.CLOSED_FORM)
                .value("U", trend.excess(), Tolerance.CLOSED_FORM.forDifferenceOf(cases.size()))
                .value("V", trend.variance())
                .value("z", trend.z())
                .value("chisq", trend.test().statistic())
                .exactly("df", trend.test().degreesOfFreedom())
                .tail("p", trend.test().pValue());
    }
}
