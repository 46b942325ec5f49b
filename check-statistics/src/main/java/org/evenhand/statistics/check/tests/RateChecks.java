package org.evenhand.statistics.check.tests;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.evenhand.statistics.Confidence;
import org.evenhand.statistics.Kitagawa;
import org.evenhand.statistics.MantelHaenszel;
import org.evenhand.statistics.MantelHaenszelRate;
import org.evenhand.statistics.NewcombeDifference;
import org.evenhand.statistics.Proportion;
import org.evenhand.statistics.RatioEstimate;
import org.evenhand.statistics.TwoByTwoTable;
import org.evenhand.statistics.check.Inputs;
import org.evenhand.statistics.check.Unusable;
import org.evenhand.statistics.check.cases.Case;
import org.evenhand.statistics.check.cases.CaseSet;
import org.evenhand.statistics.check.cases.Strata;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed.Listed;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Tolerance;

/** Shares and rates in a mature cohort: the cases that were opened early enough to be seen for the whole time. */
final class RateChecks {

    private static final double SEVEN_DAYS = 7 * 24 * 3600;
    private static final String KITAGAWA = "kitagawa";

    private RateChecks() {}

    static Map<String, Check> all() {
        return Map.of(
                "mh_answered_within_tau", RateChecks::answeredWithin,
                KITAGAWA, RateChecks::decomposed,
                "rates_wilson", RateChecks::shares,
                "compensation_mh", RateChecks::compensated,
                "transfers_rate_ratio", RateChecks::transferred);
    }

    private static CaseSet mature(CaseTest test, double tau) {
        return test.cases().where(each -> each.isMature(tau));
    }

    private static Predicate<Case> answeredWithin(double tau) {
        return each -> each.isAnswered() && each.untilAnswer() <= tau;
    }

    /** The strata of two channels, in the order in which the file names them. */
    private static List<TwoByTwoTable> answeredByChannel(CaseTest test) {
        Inputs params = test.params();
        double tau = params.number("tau");
        return tables(
                        mature(test, tau),
                        params.strata("cell"),
                        on(params.text("g1")),
                        on(params.text("g0")),
                        answeredWithin(tau))
                .stream()
                .sorted(Comparator.comparing(TwoByTwoTable::key, test.siblings().orderOfStrata(KITAGAWA)))
                .toList();
    }

    private static Predicate<Case> on(String channel) {
        return each -> each.channel().equals(channel);
    }

    private static List<TwoByTwoTable> tables(
            CaseSet cases, Strata strata, Predicate<Case> inA, Predicate<Case> inB, Predicate<Case> event) {
        return cases.where(inA.or(inB)).by(strata::of).entrySet().stream()
                .map(each -> new TwoByTwoTable(
                        each.getKey(),
                        count(each.getValue(), inA.and(event)),
                        count(each.getValue(), inA.and(event.negate())),
                        count(each.getValue(), inB.and(event)),
                        count(each.getValue(), inB.and(event.negate()))))
                .toList();
    }

    private static long count(CaseSet cases, Predicate<Case> which) {
        return cases.where(which).size();
    }

    private static Figures answeredWithin(CaseTest test) {
        List<TwoByTwoTable> tables = answeredByChannel(test);
        return MantelHaenszelFigures.of(MantelHaenszel.of(tables))
                .with("tables", new Listed(tables.stream().map(RateChecks::counts).toList()));
    }

    private static Recomputed counts(TwoByTwoTable table) {
        return Recomputed.figures(
                DoubleStream.of(table.eventsA(), table.withoutA(), table.eventsB(), table.withoutB()),
                Tolerance.EXACT);
    }

    private static Figures compensated(CaseTest test) {
        CaseSet resolved = mature(test, SEVEN_DAYS)
                .where(each -> each.isResolved() && each.untilEnding() <= SEVEN_DAYS);
        return MantelHaenszelFigures.of(MantelHaenszel.of(tables(
                resolved,
                test.params().strata("cell"),
                Case::isPublic,
                RateChecks::isPrivate,
                each -> each.amount("compensation") > 0)));
    }

    private static boolean isPrivate(Case each) {
        return each.visibility().equals("private");
    }

    private static Figures transferred(CaseTest test) {
        Strata strata = test.params().strata("cell");
        List<MantelHaenszelRate.Counts> counts = mature(test, SEVEN_DAYS).by(strata::of).values().stream()
                .map(stratum -> counts(stratum.where(Case::isPublic), stratum.where(RateChecks::isPrivate)))
                .toList();
        RatioEstimate ratio =
                MantelHaenszelRate.ratio(counts).orElseThrow(() -> new Unusable("a group has no transfers"));
        return new Figures()
                .value("rate_ratio", ratio.value())
                .interval("ci", ratio.interval(Confidence.NINETY_FIVE))
                .value("se_log", ratio.logStandardError());
    }

    private static MantelHaenszelRate.Counts counts(CaseSet a, CaseSet b) {
        return new MantelHaenszelRate.Counts(transfers(a), a.size(), transfers(b), b.size());
    }

    private static long transfers(CaseSet cases) {
        return Math.round(
                cases.stream().mapToDouble(each -> each.amount("transfers")).sum());
    }

    private static Figures decomposed(CaseTest test) {
        Kitagawa kitagawa = Kitagawa.of(answeredByChannel(test))
                .orElseThrow(() -> new Unusable("the two channels have no stratum in common"));
        List<Recomputed> parts = kitagawa.strata().stream()
                .sorted(Comparator.comparing(Kitagawa.Part::key, test.siblings().orderOfStrata(KITAGAWA)))
                .map(RateChecks::part)
                .toList();
        return new Figures()
                .value("total", kitagawa.total())
                .value("treatment", kitagawa.treatment())
                .value("mix", kitagawa.mix())
                .with("by_stratum", new Listed(parts));
    }

    private static Recomputed part(Kitagawa.Part part) {
        return new Figures()
                .label("stratum", part.key())
                .value("mix1", part.mixA())
                .value("mix0", part.mixB())
                .value("rate1", part.rateA())
                .value("rate0", part.rateB())
                .value("treatment", part.treatment())
                .value("mix", part.mix());
    }

    /** Each channel by itself, and the difference of the two that the decomposition compares. */
    private static Figures shares(CaseTest test) {
        double tau = test.params().number("tau");
        Inputs pair = test.siblings().params(KITAGAWA);
        Map<String, Proportion> answered = new HashMap<>();
        mature(test, tau).byChannel().forEach((channel, cases) -> answered.put(
                channel, Proportion.of(count(cases, answeredWithin(tau)), cases.size())));
        Figures figures = new Figures();
        answered.forEach((channel, share) -> figures.with(channel, share(share)));
        return figures.with("newcombe", difference(answered.get(pair.text("g1")), answered.get(pair.text("g0"))));
    }

    private static Figures share(Proportion share) {
        return new Figures()
                .exactly("x", share.count())
                .exactly("n", share.cases())
                .value("rate", share.value())
                .interval("wilson", Proportion.wilson(share.count(), share.cases(), Confidence.NINETY_FIVE))
                .interval("clopper", Proportion.clopperPearson(share.count(), share.cases(), Confidence.NINETY_FIVE));
    }

    private static Figures difference(Proportion a, Proportion b) {
        return newcombe(new NewcombeDifference(a.count(), a.cases(), b.count(), b.cases()));
    }

    static Figures newcombe(NewcombeDifference difference) {
        return new Figures()
                .value("diff", difference.value())
                .interval("ci", difference.interval(Confidence.NINETY_FIVE));
    }
}
