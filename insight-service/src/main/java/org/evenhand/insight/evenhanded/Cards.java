package org.evenhand.insight.evenhanded;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.measures.MarginsConfig;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.ThresholdsConfig;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.insight.treatment.Question;
import org.evenhand.insight.treatment.TreatmentReport;
import org.evenhand.insight.treatment.TreatmentReports;
import org.evenhand.kit.problem.Refusal;
import org.evenhand.statistics.Verdict;

/** Asks every measure: public against private, or the channels where there is only one of the two. */
@Singleton
class Cards {

    private static final String EMPTY_SIDE = "empty-side";

    /** The worst verdict first, and what is not known last. */
    private static final List<Verdict> BY_WEIGHT = List.of(
            Verdict.UNEQUAL_HIGHER,
            Verdict.UNEQUAL_LOWER,
            Verdict.SMALL_DIFFERENCE,
            Verdict.UNCLEAR,
            Verdict.EQUAL_WITHIN_MARGIN,
            Verdict.NOT_ENOUGH_DATA);

    private final TreatmentReports reports;
    private final MarginsConfig margins;
    private final ThresholdsConfig thresholds;

    Cards(TreatmentReports reports, MarginsConfig margins, ThresholdsConfig thresholds) {
        this.reports = reports;
        this.margins = margins;
        this.thresholds = thresholds;
    }

    /** All cards, with the report that says which cases they are about. */
    CardSet of(Selection selection, Language language) {
        Grouping grouping = Grouping.PUBLIC_PRIVATE;
        List<Card> cards = new ArrayList<>();
        Optional<TreatmentReport> about = Optional.empty();
        for (Measure measure : Measure.values()) {
            CardWords words = new CardWords(selection, language, margins.margins(), thresholds.thresholds());
            try {
                TreatmentReport report;
                try {
                    report = reports.of(question(selection, grouping, measure));
                } catch (Refusal refusal) {
                    if (!refusal.type().equals(EMPTY_SIDE) || grouping == Grouping.CHANNELS) {
                        throw refusal;
                    }
                    grouping = Grouping.CHANNELS;
                    report = reports.of(question(selection, grouping, measure));
                }
                about = about.isPresent() ? about : Optional.of(report);
                cards.add(card(report, measure, words));
            } catch (Refusal refusal) {
                cards.add(words.without(measure, grouping, refusal.getMessage()));
            }
        }
        return new CardSet(grouping, cards, about);
    }

    private static Card card(TreatmentReport report, Measure measure, CardWords words) {
        return report.comparisons().stream()
                .min(Comparator.comparingInt(Cards::weight)
                        .thenComparing(Comparator.comparingDouble(Cards::size).reversed()))
                .map(most -> words.card(report, most))
                .orElseGet(() -> words.without(measure, Grouping.named(report.compare()), report.reason()));
    }

    static int weight(Comparison comparison) {
        int weight = BY_WEIGHT.indexOf(Verdict.valueOf(comparison.verdict()));
        return weight == 1 ? 0 : weight;
    }

    private static double size(Comparison comparison) {
        Double estimate = comparison.adjusted().estimate();
        return estimate == null ? 0 : Math.abs(estimate);
    }

    private static Question question(Selection selection, Grouping grouping, Measure measure) {
        return new Question(
                selection.brand(),
                selection.period(),
                selection.asOf(),
                grouping,
                Optional.empty(),
                Optional.empty(),
                measure,
                EnumSet.of(Attribute.TOPIC, Attribute.SEVERITY),
                measure.usualHorizon());
    }
}
