package org.evenhand.insight.evenhanded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.evenhand.insight.charts.BarChart;
import org.evenhand.insight.evenhanded.QualityView.Linked;
import org.evenhand.insight.evenhanded.QualityView.Unknown;
import org.evenhand.insight.quality.QualityReport;
import org.evenhand.insight.quality.QualityReport.Channel;
import org.evenhand.insight.sentences.Language;

/**
 * What is not known of some cases of a brand, over all channels.
 *
 * @param some the things that are not known of some cases, as the report calls them
 */
record UnknownAttributes(QualityReport report, List<String> some, Selection selection, Language language) {

    static final String UNKNOWN = "unknown";

    private static final String PUBLIC = "public";
    private static final String REACH = "reach";

    /** All that the report looks at, with the words by which lists of cases ask for it. */
    private static final Map<String, String> ALL = all();

    static UnknownAttributes of(QualityReport report, Selection selection, Language language) {
        return new UnknownAttributes(
                report,
                ALL.keySet().stream()
                        .filter(what -> report.channels().stream()
                                .anyMatch(each -> each.unknown().containsKey(what)))
                        .toList(),
                selection,
                language);
    }

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("topic", "topic");
        all.put("severity", "severity");
        all.put("language", "language");
        all.put("valueTier", "tier");
        all.put("arrivalBucket", "bucket");
        all.put(REACH, REACH);
        all.put("audience", "audience");
        return all;
    }

    List<Unknown> rows() {
        return some.stream()
                .map(what -> new Unknown(
                        language.quality().what(what),
                        new Linked(language.numbers().count(sum(what)), address(what)),
                        sum(what) == null ? "–" : language.numbers().decimal(ofHundred(what), 1)))
                .toList();
    }

    BarChart chart() {
        List<BarChart.Part> parts = some.stream()
                .filter(what -> sum(what) != null)
                .map(what -> new BarChart.Part(
                        language.quality().what(what),
                        ofHundred(what),
                        language.numbers().decimal(ofHundred(what), 1),
                        "mix"))
                .toList();
        return parts.isEmpty()
                ? null
                : BarChart.ofHundred(
                        "unknown",
                        "What is not known, of 100 cases",
                        "One bar for each thing that is not known of some cases; the table beside it holds the same numbers.",
                        parts);
    }

    /** What is known of all cases. */
    String known() {
        boolean isHidden = report.channels().stream().anyMatch(each -> each.cases() == null);
        List<String> known = new ArrayList<>(ALL.keySet());
        known.removeAll(some);
        return isHidden || known.isEmpty()
                ? null
                : language.list(known.stream().map(language.quality()::what).toList());
    }

    /** Of how many cases it is not known; null where that is not told of all channels. */
    private Long sum(String what) {
        List<Channel> asked = asked(what);
        boolean isHidden = asked.stream()
                .anyMatch(each -> each.cases() == null
                        || each.unknown().containsKey(what) && each.unknown().get(what) == null);
        return isHidden
                ? null
                : Long.valueOf(asked.stream()
                        .map(each -> each.unknown().get(what))
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private double ofHundred(String what) {
        long cases = asked(what).stream().mapToLong(Channel::cases).sum();
        return cases == 0 ? 0 : 100.0 * sum(what) / cases;
    }

    /** The channels where it could be known: nobody sees followers in private. */
    private List<Channel> asked(String what) {
        Predicate<Channel> could = each -> !what.equals(REACH) || PUBLIC.equals(each.audience());
        return report.channels().stream().filter(could).toList();
    }

    /** What cases have in common of which it is not known. */
    static Map<String, String> attributes(String what) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (what.equals(REACH)) {
            attributes.put("audience", PUBLIC);
        }
        attributes.put(ALL.get(what), UNKNOWN);
        return attributes;
    }

    private String address(String what) {
        return sum(what) == null || sum(what) == 0
                ? null
                : selection.cases("answer-time", null).with(attributes(what));
    }
}
