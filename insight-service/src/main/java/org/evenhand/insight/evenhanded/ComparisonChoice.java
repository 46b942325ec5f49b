package org.evenhand.insight.evenhanded;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.insight.treatment.Question;
import org.jboss.resteasy.reactive.RestQuery;

/** What a page is asked to compare, as it stands in its address: the words of the API, strata also one by one. */
public class ComparisonChoice {

    @RestQuery
    String compare;

    @RestQuery
    String a;

    @RestQuery
    String b;

    @RestQuery
    String measure;

    @RestQuery
    List<String> strata;

    @RestQuery
    String tau;

    Question question(Selection selection) {
        Measure asked = Measure.named(measure);
        return new Question(
                selection.brand(),
                selection.period(),
                selection.asOf(),
                Grouping.named(compare),
                given(a),
                given(b),
                asked,
                Question.strata(String.join(",", strata())),
                given(tau).map(Horizon::of).orElse(asked.usualHorizon()));
    }

    /** The words of the strata; none for the usual ones. */
    List<String> strata() {
        return words(strata);
    }

    /** The words of a parameter that is given several times, or once with commas. */
    static List<String> words(List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .flatMap(each -> Arrays.stream(each.split(",")))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .toList();
    }

    static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
