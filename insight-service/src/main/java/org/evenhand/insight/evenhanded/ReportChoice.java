package org.evenhand.insight.evenhanded;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.evenhand.insight.attention.ClassesAsked;
import org.evenhand.insight.attention.ClassesQuestion;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.treatment.Question;
import org.evenhand.insight.wentpublic.WentPublicQuestion;
import org.jboss.resteasy.reactive.RestQuery;

/** What a page on a report is asked besides its cases, as it stands in its address: the words of the API, strata also one by one. */
public class ReportChoice {

    static final Set<Attribute> STRATA_OF_VALUE = EnumSet.of(Attribute.CHANNEL, Attribute.TOPIC, Attribute.SEVERITY);
    static final Set<Attribute> STRATA_OF_GOING_PUBLIC = EnumSet.of(Attribute.TOPIC, Attribute.SEVERITY);

    @RestQuery
    String measure;

    @RestQuery
    List<String> strata;

    @RestQuery
    String tau;

    @RestQuery
    String publication;

    ClassesQuestion ofValue(Selection selection) {
        return new ClassesQuestion(
                selection.brand(),
                selection.period(),
                selection.asOf(),
                Served.named(measure),
                ClassesAsked.withAudience(strata(STRATA_OF_VALUE)),
                ComparisonChoice.given(tau).map(Horizon::of));
    }

    WentPublicQuestion ofGoingPublic(Selection selection) {
        return new WentPublicQuestion(
                selection.brand(), selection.period(), selection.asOf(), strata(STRATA_OF_GOING_PUBLIC));
    }

    private Set<Attribute> strata(Set<Attribute> usual) {
        return strata().isEmpty() ? usual : Question.strata(String.join(",", strata()));
    }

    /** The words of the strata; none for the usual ones. */
    List<String> strata() {
        return ComparisonChoice.words(strata);
    }

    boolean isPublication() {
        return "true".equals(publication);
    }
}
