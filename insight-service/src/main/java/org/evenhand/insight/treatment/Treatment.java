package org.evenhand.insight.treatment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.insight.comparison.CaseSource;
import org.evenhand.insight.comparison.Compared;
import org.evenhand.insight.comparison.Comparing;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Reached;
import org.evenhand.insight.comparison.SidedCases;
import org.evenhand.insight.comparison.Sides;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure.Scale;
import org.evenhand.insight.measures.Origin;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.kit.problem.Refusal;
import org.evenhand.statistics.BenjaminiHochberg;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;

/** Makes the report from the cases; the same cases always give the same report. */
record Treatment(Margins margins, Thresholds thresholds) {

    private static final String NOBODY = "no case arrived in this period";
    private static final String ONE_GROUP = "all cases are of one group, so there is nothing to compare them with";

    TreatmentReport of(Question question, ObservedCases cases) {
        return of(question, new CaseSource.Rows(cases, null));
    }

    TreatmentReport of(Question question, CaseSource cases) {
        Strata strata = Strata.of(question.strata(), cases.origin().countsDays(), cases.allTraits());
        if (cases.origin().cases() == 0 && question.a().isEmpty()) {
            return report(question, cases, strata, List.of(), Optional.empty(), NOBODY);
        }
        List<Sides> sides = GroupSides.of(question, cases.allTraits());
        List<Comparison> comparisons = judged(compared(question, cases, strata, sides));
        return report(
                question,
                cases,
                strata,
                comparisons,
                new ParityOfGroups(question, cases, strata, thresholds).of(sides, comparisons),
                sides.isEmpty() ? ONE_GROUP : null);
    }

    /** What stands behind the one comparison of a report; empty where it has none or several, or nothing to compare. */
    Optional<CloserLook> closer(Question question, CaseSource cases, TreatmentReport report) {
        if (report.comparisons().size() != 1
                || report.comparisons().getFirst().crude().estimate() == null) {
            return Optional.empty();
        }
        Strata strata = Strata.of(question.strata(), cases.origin().countsDays(), cases.allTraits());
        Sides sides = GroupSides.of(question, cases.allTraits()).getFirst();
        return Optional.of(new LookingCloser(
                        question,
                        cases.measured(question.measure(), question.tau(), sides, strata),
                        thresholds,
                        cases.origin().countsDays())
                .of(report));
    }

    /** Refuses a horizon that is beyond the data of all; where some reach it, the others say that they do not. */
    private List<Compared> compared(Question question, CaseSource cases, Strata strata, List<Sides> sides) {
        Comparing comparing = new Comparing(question.measure(), question.tau(), margins, thresholds);
        List<Compared> compared = new ArrayList<>();
        int beyond = 0;
        for (Sides each : sides) {
            SidedCases measured = cases.measured(question.measure(), question.tau(), each, strata);
            if (!measured.isBeyondHorizon()) {
                compared.add(comparing.compare(each, measured));
            } else if (++beyond == sides.size()) {
                throw beyond(question, each, measured.longest().orElse(0));
            } else {
                compared.add(comparing.beyond(each, measured));
            }
        }
        return compared;
    }

    private static Refusal beyond(Question question, Sides sides, long longest) {
        return new Refusal(
                400,
                "horizon-beyond-the-data",
                "Not yet %d cases of \"%s\" and of \"%s\" could be watched for %s; they could for %s. Choose a shorter tau."
                        .formatted(
                                Reached.ENOUGH,
                                sides.a(),
                                sides.b(),
                                question.tau().text(),
                                Horizon.inWords(Math.max(0, longest))));
    }

    /** The p-values of one report are one family. */
    private List<Comparison> judged(List<Compared> compared) {
        Iterator<Double> adjusted = BenjaminiHochberg.adjust(compared.stream()
                        .flatMap(each -> each.p().stream().boxed())
                        .toList())
                .iterator();
        return compared.stream()
                .map(each -> each.judged(
                        each.p().isPresent() ? OptionalDouble.of(adjusted.next()) : OptionalDouble.empty(), thresholds))
                .toList();
    }

    private TreatmentReport report(
            Question question,
            CaseSource cases,
            Strata strata,
            List<Comparison> comparisons,
            Optional<GroupParity> parity,
            String reason) {
        Origin origin = cases.origin();
        return new TreatmentReport(
                question.brand(),
                question.period().from(),
                question.period().to(),
                question.asOf(),
                origin.observedUntil(),
                origin.granularity(),
                origin.cases(),
                origin.basis().word(),
                origin.because(),
                question.grouping().word(),
                question.measure().word(),
                question.tau().text(),
                question.measure().scale().unit(),
                question.measure().scale().difference(),
                marginInWords(question.measure().scale()),
                strata.used().stream().map(Attribute::word).toList(),
                strata.notUsed(),
                comparisons,
                parity.orElse(null),
                reason);
    }

    private String marginInWords(Scale scale) {
        return switch (scale) {
            case SHARE, PROPORTION -> "%s as a difference of shares".formatted(margins.share());
            case WAIT -> "%s of the mean wait of b".formatted(margins.waitOfReference());
            case RATIO -> "a ratio of %s".formatted(margins.transferRatio());
        };
    }
}
