package org.evenhand.insight.evenhanded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.insight.charts.BarChart;
import org.evenhand.insight.charts.ForestPlot;
import org.evenhand.insight.charts.ForestPlot.Estimate;
import org.evenhand.insight.charts.LinearScale;
import org.evenhand.insight.charts.LogarithmicScale;
import org.evenhand.insight.charts.Scale;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.Side;
import org.evenhand.insight.evenhanded.ComparisonView.Gap;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.sentences.DrawnUnit;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Subject;
import org.evenhand.insight.treatment.CloserLook.Sort;
import org.evenhand.statistics.Margins;

/** The drawings of one comparison, each from the numbers of the table beside it. */
record Drawings(Subject subject, Comparison comparison, Language language, Margins margins) {

    private static final String CATEGORY = Attribute.CATEGORY.word();
    private static final String TOPIC = Attribute.TOPIC.word();
    private static final int MOST_TOPICS = 12;

    Gap gap() {
        var parts = comparison.kitagawa();
        if (parts.total() == null) {
            return null;
        }
        String sentence = language.parts(subject, comparison).orElse("");
        double offSupport = parts.offSupport() == null ? 0 : 100 * parts.offSupport();
        return new Gap(
                BarChart.of(
                        "parts",
                        "What the gap comes from",
                        sentence,
                        List.of(
                                part("How like requests are treated", parts.treatment(), "treatment"),
                                part("The mix of requests", parts.mix(), "mix"),
                                part("Both together", parts.total(), "total"))),
                language.watchedFor(subject.tau()),
                sentence,
                Math.abs(offSupport) < 0.05 ? null : language.numbers().signed(offSupport, 1));
    }

    private BarChart.Part part(String label, double share, String style) {
        return new BarChart.Part(label, share, language.part(comparison.kitagawa(), share), style);
    }

    ForestPlot forest(List<Sort> topics) {
        List<Estimate> estimates = estimates(topics);
        if (estimates.size() < 2) {
            return null;
        }
        DrawnUnit unit = language.drawn(subject.measure(), usual(comparison));
        boolean isRatio = subject.measure() == Measure.TRANSFERS;
        List<Estimate> scaled =
                estimates.stream().map(each -> scaled(each, unit)).toList();
        List<Double> numbers = ForestPlot.numbers(scaled);
        Scale scale = isRatio ? LogarithmicScale.around(numbers) : LinearScale.around(numbers);
        double margin = margin() / unit.size();
        return ForestPlot.of(
                "forest",
                "What each topic says",
                "One line for each topic: the difference between the sides with its 95 % interval; the last one is what they"
                        + " come to together. The table below holds the numbers.",
                scaled,
                scale,
                isRatio ? 1 / margin : -margin,
                margin,
                value -> isRatio
                        ? language.numbers().plain(value, 2) + "×"
                        : language.numbers().signedPlain(value, 2));
    }

    /** What the drawing counts. */
    String forestUnit() {
        return language.drawn(subject.measure(), usual(comparison)).label();
    }

    /** The value of a side, whose unit all numbers of a page share. */
    static double usual(Comparison comparison) {
        return Stream.of(
                        comparison.adjusted().b(),
                        comparison.adjusted().a(),
                        comparison.crude().b())
                .map(Side::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0.0);
    }

    private static Estimate scaled(Estimate estimate, DrawnUnit unit) {
        return new Estimate(
                estimate.name(),
                estimate.value() / unit.size(),
                estimate.low() == null ? null : estimate.low() / unit.size(),
                estimate.high() == null ? null : estimate.high() / unit.size(),
                estimate.weight(),
                estimate.isTogether());
    }

    private List<Estimate> estimates(List<Sort> topics) {
        List<Estimate> estimates = topics.stream()
                .filter(each -> each.estimate() != null && each.weight() != null)
                .limit(MOST_TOPICS)
                .map(each -> new Estimate(
                        name(each.attributes(), language),
                        each.estimate(),
                        each.low(),
                        each.high(),
                        each.weight(),
                        false))
                .collect(Collectors.toCollection(ArrayList::new));
        var adjusted = comparison.adjusted();
        if (!estimates.isEmpty() && adjusted.estimate() != null) {
            estimates.add(new Estimate("All together", adjusted.estimate(), adjusted.low(), adjusted.high(), 1, true));
        }
        return estimates;
    }

    /** From which difference on the sides count as unequal, in seconds, shares or as a ratio. */
    private double margin() {
        return switch (subject.measure()) {
            case ANSWER_24H, RESOLUTION_7D, COMPENSATION, REOPEN -> margins.share();
            case ANSWER_TIME, RESOLUTION_TIME ->
                margins.ofWait(
                        Objects.requireNonNullElse(comparison.adjusted().b().value(), 0.0));
            case TRANSFERS -> margins.transferRatio();
        };
    }

    /** How many topics are drawn, where that is not all of them; otherwise null. */
    static String most(List<Sort> topics, Language language) {
        long drawable = topics.stream().filter(each -> each.weight() != null).count();
        return drawable > MOST_TOPICS ? language.numbers().count(MOST_TOPICS) : null;
    }

    /** What cases have in common, in words; a category only where the topic does not say it already. */
    static String name(Map<String, String> attributes, Language language) {
        return attributes.isEmpty()
                ? "all cases"
                : attributes.entrySet().stream()
                        .filter(each -> !each.getKey().equals(CATEGORY) || !attributes.containsKey(TOPIC))
                        .map(each -> language.attribute(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(" · "));
    }
}
