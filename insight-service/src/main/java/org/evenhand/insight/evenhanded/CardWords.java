package org.evenhand.insight.evenhanded;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Pair;
import org.evenhand.insight.sentences.Subject;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.insight.treatment.TreatmentReport;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;

/** Puts a comparison into the words of a card. */
record CardWords(Selection selection, Language language, Margins margins, Thresholds thresholds) {

    static final String STRATA = "topic,severity";
    private static final String REST = "rest";

    Card card(TreatmentReport report, Comparison comparison) {
        Subject subject = Subject.of(report);
        Verdict verdict = Verdict.valueOf(comparison.verdict());
        Optional<String> finding =
                verdict == Verdict.NOT_ENOUGH_DATA ? Optional.empty() : language.finding(subject, comparison);
        boolean isBelieved = finding.isPresent();
        Optional<Pair> pair = isBelieved ? language.pair(subject, comparison) : Optional.empty();
        return new Card(
                report.measure(),
                language.measure(subject.measure(), report.tau()),
                language.verdict(subject, comparison),
                Mark.of(verdict, language.word(verdict, subject.measure(), margins)),
                language.fewKnown(subject, comparison).orElse(null),
                pair.map(Pair::ofWhat).orElse(null),
                sides(subject, comparison, pair),
                finding.orElse(null),
                notes(subject, comparison),
                isBelieved ? language.coverage(subject, comparison).orElse(null) : null,
                isBelieved ? null : language.notEnough(subject, comparison, thresholds),
                language.needed(subject, comparison, thresholds).orElse(null),
                report.comparisons().size() < 2
                        ? null
                        : "The most unequal of %d comparisons."
                                .formatted(report.comparisons().size()),
                address("/insight/equal-treatment", subject, comparison),
                address("/api/reports/equal-treatment", subject, comparison),
                address("/insight/equal-treatment.csv", subject, comparison));
    }

    /** The same as one row of many. */
    ComparisonRow row(TreatmentReport report, Comparison comparison) {
        Subject subject = Subject.of(report);
        Card card = card(report, comparison);
        return new ComparisonRow(
                language.name(subject.grouping(), comparison.a()),
                card.mark(),
                said(card, language.doubts(subject, comparison, margins)),
                language.numbers().count(comparison.crude().a().cases()),
                card.comparison());
    }

    private static String said(Card card, List<String> doubts) {
        return Stream.concat(
                        Stream.of(card.fewKnown(), card.finding() == null ? card.reason() : card.finding()),
                        Stream.concat(doubts.stream(), Stream.ofNullable(card.needed())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private List<SideNumber> sides(Subject subject, Comparison comparison, Optional<Pair> pair) {
        CaseLinks links = selection.cases(subject.measure().word(), subject.otherTau());
        Grouping grouping = subject.grouping();
        return List.of(
                new SideNumber(
                        language.side(grouping, comparison.a()),
                        SideStyle.a(grouping),
                        pair.map(Pair::a).orElse(null),
                        language.numbers().count(comparison.crude().a().cases()),
                        links.side(grouping, comparison.a())),
                new SideNumber(
                        language.side(grouping, comparison.b()),
                        SideStyle.b(grouping),
                        pair.map(Pair::b).orElse(null),
                        language.numbers().count(comparison.crude().b().cases()),
                        links.side(grouping, comparison.b())));
    }

    private List<String> notes(Subject subject, Comparison comparison) {
        List<String> notes = new ArrayList<>();
        language.mix(subject, comparison).ifPresent(notes::add);
        notes.addAll(language.doubts(subject, comparison, margins));
        return notes;
    }

    /** An address for the same comparison. */
    private String address(String path, Subject subject, Comparison comparison) {
        Address address =
                selection.address(path).with("compare", subject.grouping().word());
        if (subject.grouping() != Grouping.PUBLIC_PRIVATE) {
            address.with("a", comparison.a()).with("b", comparison.b().equals(REST) ? null : comparison.b());
        }
        return address.with("measure", subject.measure().word())
                .with("strata", subject.strata().isEmpty() ? STRATA : String.join(",", subject.strata()))
                .with("tau", subject.tau())
                .toString();
    }

    /** A measure of which nothing can be said, and why. */
    Card without(Measure measure, Grouping grouping, String reason) {
        String text = language.readable(reason.endsWith(".") ? reason : reason + ".");
        Address comparison = selection
                .address("/insight/equal-treatment")
                .with("compare", grouping.word())
                .with("measure", measure.word())
                .with("strata", STRATA);
        return new Card(
                measure.word(),
                language.measure(measure, measure.usualHorizon().text()),
                "Nothing to compare",
                Mark.of(Verdict.NOT_ENOUGH_DATA, language.word(Verdict.NOT_ENOUGH_DATA, measure, margins)),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                Character.toUpperCase(text.charAt(0)) + text.substring(1),
                null,
                null,
                comparison.toString(),
                null,
                null);
    }
}
