package org.evenhand.insight.evenhanded;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.evenhand.insight.evenhanded.ComparisonForm.Option;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.suppression.Disclosure;

/**
 * The form of a report, filled in as its address was, also where that asks for something that does not exist.
 *
 * @param action the address of the page
 * @param measures to choose from; none where there is only one
 * @param times to choose from; none where none matters
 * @param strata to choose from; none where nobody is compared
 * @param fewest so many customers a group needs to be published; null for people who see no smaller one anyway
 */
public record ReportForm(
        String action,
        Form cases,
        List<Option> measures,
        List<Option> times,
        List<Option> strata,
        Integer fewest,
        boolean isPublication) {

    static ReportForm ofValue(Form cases, ReportChoice choice, Disclosure disclosure, Language language) {
        String chosen = ComparisonChoice.given(choice.measure).orElse(Served.ANSWER.word());
        return new ReportForm(
                "/insight/value",
                cases,
                Arrays.stream(Served.values())
                        .map(each -> new Option(
                                each.word(),
                                language.tiers().served(each),
                                each.word().equals(chosen)))
                        .toList(),
                ComparisonForm.times(choice.tau, language),
                strata(choice, ReportChoice.STRATA_OF_VALUE, language),
                fewest(disclosure),
                choice.isPublication());
    }

    static ReportForm ofGoingPublic(Form cases, ReportChoice choice, Disclosure disclosure, Language language) {
        return new ReportForm(
                "/insight/went-public",
                cases,
                List.of(),
                List.of(),
                strata(choice, ReportChoice.STRATA_OF_GOING_PUBLIC, language),
                fewest(disclosure),
                choice.isPublication());
    }

    static ReportForm ofQuality(Form cases, ReportChoice choice, Disclosure disclosure) {
        return new ReportForm(
                "/insight/data-quality",
                cases,
                List.of(),
                List.of(),
                List.of(),
                fewest(disclosure),
                choice.isPublication());
    }

    private static List<Option> strata(ReportChoice choice, Set<Attribute> usual, Language language) {
        List<String> chosen =
                choice.strata().isEmpty() ? usual.stream().map(Attribute::word).toList() : choice.strata();
        return Arrays.stream(Attribute.values())
                .map(each -> new Option(each.word(), language.list(List.of(each.word())), chosen.contains(each.word())))
                .toList();
    }

    private static Integer fewest(Disclosure disclosure) {
        return disclosure.isReader() ? null : disclosure.published().fewest();
    }
}
