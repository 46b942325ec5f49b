package org.evenhand.insight.treatment;

import static org.evenhand.statistics.Confidence.NINETY_FIVE;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.insight.comparison.SidedCases;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.Measure.Scale;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.treatment.CloserLook.Sort;
import org.evenhand.statistics.CoarsenedComparison;
import org.evenhand.statistics.Coarsening;
import org.evenhand.statistics.CoarseningStep;
import org.evenhand.statistics.ComparedStratum;
import org.evenhand.statistics.CurveMeasure.CellEstimate;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.RatioEstimate;
import org.evenhand.statistics.Standardisation;
import org.evenhand.statistics.StandardisedComparison;
import org.evenhand.statistics.StandardisedDifference;
import org.evenhand.statistics.Stratum;
import org.evenhand.statistics.StratumKey;
import org.evenhand.statistics.StratumUse;
import org.evenhand.statistics.StratumWeight;
import org.evenhand.statistics.Thresholds;

/** Looks at what stands behind a comparison, within the strata that it was made in. */
final class LookingCloser {

    private static final Comparator<Sort> HEAVIEST_FIRST = Comparator.comparing(
                    Sort::weight, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
            .thenComparing(Comparator.comparingLong(Sort::cases).reversed())
            .thenComparing(each -> each.attributes().toString());

    private final Question question;
    private final boolean countsDays;
    private final SidedCases sorted;
    private final CoarsenedComparison coarsened;
    private final Standardisation standardisation;
    private final StandardisedComparison compared;
    private final Map<String, StratumKey> keys;

    LookingCloser(Question question, SidedCases measured, Thresholds thresholds, boolean countsDays) {
        this.question = question;
        this.countsDays = countsDays;
        Measure measure = question.measure();
        boolean isOfMature = measure.scale().isOfMature();
        this.sorted = isOfMature ? measured.mature() : measured;
        Standardisation usual = new Standardisation(measure.curve(question.tau()));
        this.coarsened = new Coarsening(usual, thresholds.minimumCoverage()).compare(sorted.keys(), sorted::strata);
        this.standardisation = isOfMature
                ? new Standardisation(usual.measure(), StratumWeight.OVERLAP, Standardisation.Rules.NONE)
                : usual;
        this.compared = standardisation.compare(coarsened.strata());
        this.keys = sorted.keys().stream()
                .map(coarsened::coarsen)
                .collect(Collectors.toMap(StratumKey::text, key -> key, (one, same) -> one));
    }

    CloserLook of(TreatmentReport report) {
        return new CloserLook(report, sorts(), topics(), course());
    }

    private List<Sort> sorts() {
        return compared.strata().stream()
                .map(each -> sort(each, attributes(keys.get(each.key()))))
                .sorted(HEAVIEST_FIRST)
                .toList();
    }

    private Sort sort(ComparedStratum stratum, Map<String, String> attributes) {
        Optional<StandardisedDifference> difference =
                stratum.a().flatMap(a -> stratum.b().map(b -> new StandardisedDifference(a, b)));
        return sort(
                attributes,
                stratum.casesA(),
                stratum.casesB(),
                stratum.isUsed() ? null : why(stratum.use()),
                stratum.isUsed() ? Rounded.of(stratum.weight()) : null,
                difference);
    }

    private Sort sort(
            Map<String, String> attributes,
            long casesA,
            long casesB,
            String whyNotUsed,
            Double weight,
            Optional<StandardisedDifference> difference) {
        boolean isRatio = question.measure().scale() == Scale.RATIO;
        Optional<RatioEstimate> ratio = difference.flatMap(StandardisedDifference::ratio);
        Optional<Interval> interval = isRatio
                ? ratio.flatMap(each -> each.interval(NINETY_FIVE))
                : difference.flatMap(each -> each.interval(NINETY_FIVE)).map(this::asFarAsPossible);
        return new Sort(
                attributes,
                !coarsened.steps().contains(CoarseningStep.PARENT_TOPIC),
                casesA,
                casesB,
                whyNotUsed,
                weight,
                Rounded.of(difference.map(StandardisedDifference::a), CellEstimate::value),
                Rounded.of(difference.map(StandardisedDifference::b), CellEstimate::value),
                isRatio
                        ? Rounded.of(ratio, RatioEstimate::value)
                        : Rounded.of(difference, StandardisedDifference::value),
                Rounded.of(interval, Interval::low),
                Rounded.of(interval, Interval::high));
    }

    /** Of few cases the normal interval reaches beyond what can be: there are no 110 more of 100. */
    private Interval asFarAsPossible(Interval normal) {
        double farthest =
                question.measure().scale() == Scale.WAIT ? question.tau().seconds() : 1;
        return new Interval(Math.max(-farthest, normal.low()), Math.min(farthest, normal.high()));
    }

    /** All sorts of a topic together; the weights of the topics are the sums of the weights of their sorts. */
    private List<Sort> topics() {
        Optional<String> attribute = firstAttribute();
        if (attribute.isEmpty()) {
            return List.of();
        }
        Map<String, List<Stratum>> topics = coarsened.strata().stream()
                .collect(Collectors.groupingBy(
                        each -> attributes(keys.get(each.key())).get(attribute.get()),
                        TreeMap::new,
                        Collectors.toList()));
        Map<String, Double> weights = compared.used().stream()
                .collect(Collectors.groupingBy(
                        each -> attributes(keys.get(each.key())).get(attribute.get()),
                        Collectors.summingDouble(ComparedStratum::weight)));
        return topics.entrySet().stream()
                .map(each -> topic(attribute.get(), each.getKey(), each.getValue(), weights.get(each.getKey())))
                .sorted(HEAVIEST_FIRST)
                .toList();
    }

    private Sort topic(String attribute, String value, List<Stratum> strata, Double weight) {
        StandardisedComparison within = standardisation.compare(strata);
        return sort(
                Map.of(attribute, value),
                strata.stream().mapToLong(Stratum::casesA).sum(),
                strata.stream().mapToLong(Stratum::casesB).sum(),
                within.whyUndefined().map(LookingCloser::why).orElse(null),
                weight == null ? null : Rounded.of(weight),
                within.difference());
    }

    private Optional<String> firstAttribute() {
        return keys.values().stream()
                .flatMap(key -> attributes(key).keySet().stream())
                .findFirst();
    }

    /** What is in common, the topic or its category first. */
    private static Map<String, String> attributes(StratumKey key) {
        Map<String, String> attributes = new LinkedHashMap<>();
        key.topic().ifPresent(value -> attributes.put(Attribute.TOPIC.word(), value));
        if (key.others().containsKey(Attribute.CATEGORY.word())) {
            attributes.put(Attribute.CATEGORY.word(), key.others().get(Attribute.CATEGORY.word()));
        }
        key.severity().ifPresent(value -> attributes.put(Attribute.SEVERITY.word(), value));
        key.language().ifPresent(value -> attributes.put(Attribute.LANGUAGE.word(), value));
        key.bucket().ifPresent(value -> attributes.put(Attribute.BUCKET.word(), value));
        key.others().forEach(attributes::putIfAbsent);
        return attributes;
    }

    private static String why(StratumUse use) {
        return switch (use) {
            case USED -> null;
            case ONE_GROUP_ONLY -> "only on one side";
            case TOO_FEW_CASES -> "fewer than five on one side";
            case NOT_WATCHED_LONG_ENOUGH -> "not watched as long as that";
        };
    }

    private Optional<CloserLook.Course> course() {
        return switch (question.measure().scale()) {
            case SHARE, WAIT -> {
                List<String> used =
                        compared.used().stream().map(ComparedStratum::key).toList();
                yield Optional.of(new SideCourse(
                                sorted.together(),
                                coarsened.strata().stream()
                                        .filter(each -> used.contains(each.key()))
                                        .toList())
                        .until(question.tau(), countsDays));
            }
            case PROPORTION, RATIO -> Optional.empty();
        };
    }
}
