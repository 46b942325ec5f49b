package org.evenhand.insight.evenhanded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.treatment.Grouping;

/**
 * The form of a comparison, filled in as its address was, also where that asks for something that does not exist.
 *
 * @param sidesA to choose one side from; empty where public is compared with private
 */
public record ComparisonForm(
        Form cases,
        List<Option> measures,
        List<Option> groupings,
        List<Option> sidesA,
        List<Option> sidesB,
        List<Option> strata,
        List<Option> times) {

    private static final List<String> TIMES = List.of("PT1H", "PT4H", "PT24H", "P3D", "P7D", "P14D", "P30D");
    private static final List<String> USUAL_STRATA = List.of("topic", "severity", "language", "bucket");

    /** Something to choose. */
    public record Option(String value, String label, boolean isChosen) {}

    static ComparisonForm of(Form cases, ComparisonChoice choice, List<String> sides, Language language) {
        Optional<Grouping> grouping = named(Grouping.values(), choice.compare);
        List<String> strata = choice.strata().isEmpty() ? USUAL_STRATA : choice.strata();
        return new ComparisonForm(
                cases,
                Arrays.stream(Measure.values())
                        .map(each -> new Option(
                                each.word(),
                                language.measure(each, each.usualHorizon().text()),
                                each.word().equals(or(choice.measure, Measure.ANSWER_24H.word()))))
                        .toList(),
                Arrays.stream(Grouping.values())
                        .map(each -> new Option(
                                each.word(),
                                language.grouping(each),
                                each.word().equals(or(choice.compare, Grouping.PUBLIC_PRIVATE.word()))))
                        .toList(),
                sides(sides, choice.a, grouping, language.everyGroup(), language),
                sides(sides, choice.b, grouping, language.allTheRest(), language),
                Arrays.stream(Attribute.values())
                        .map(each -> new Option(
                                each.word(), language.list(List.of(each.word())), strata.contains(each.word())))
                        .toList(),
                times(choice.tau, language));
    }

    private static Optional<Grouping> named(Grouping[] all, String word) {
        return Arrays.stream(all).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Also one that is asked for and does not exist, so that the form says what was asked. */
    private static List<Option> sides(
            List<String> sides, String chosen, Optional<Grouping> grouping, String none, Language language) {
        Optional<String> given = ComparisonChoice.given(chosen);
        Set<String> all = new LinkedHashSet<>(sides);
        given.ifPresent(all::add);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", none, given.isEmpty()));
        all.forEach(each -> options.add(new Option(
                each,
                grouping.map(known -> language.name(known, each)).orElse(each),
                given.filter(each::equals).isPresent())));
        return options;
    }

    /** Times to choose from, and the one that is asked for. */
    static List<Option> times(String tau, Language language) {
        Optional<String> given = ComparisonChoice.given(tau);
        Set<String> all = new LinkedHashSet<>(TIMES);
        given.ifPresent(all::add);
        List<Option> options = new ArrayList<>();
        options.add(new Option("", language.usual(), given.isEmpty()));
        all.forEach(each -> options.add(new Option(
                each,
                TIMES.contains(each) ? language.duration(each) : each,
                given.filter(each::equals).isPresent())));
        return options;
    }

    private static String or(String given, String usual) {
        return ComparisonChoice.given(given).orElse(usual);
    }
}
