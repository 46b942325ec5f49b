package org.evenhand.insight.treatment;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.measures.Basis;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.AsOf;
import org.evenhand.insight.observed.Period;
import org.jboss.resteasy.reactive.RestQuery;

/** What stands in the address of a comparison. */
public class Asked {

    @RestQuery
    String brand;

    @RestQuery
    @Parameter(description = "first day of arrival, in UTC; blank for no limit")
    String from;

    @RestQuery
    @Parameter(description = "last day of arrival, included; blank for no limit")
    String to;

    @RestQuery
    @Parameter(description = "what happened after this moment is not counted; a day stands for its first moment in UTC")
    String asOf;

    @RestQuery
    @Parameter(description = "public-private (if blank), channels or sources")
    String compare;

    @RestQuery
    @Parameter(description = "one channel or source; blank for each of them against all others")
    String a;

    @RestQuery
    @Parameter(description = "the channel or source that a is compared with; blank for all others")
    String b;

    @RestQuery
    @Parameter(
            description =
                    "answer-24h (if blank), answer-time, resolution-7d, resolution-time, compensation, transfers or"
                            + " reopen")
    String measure;

    @RestQuery
    @Parameter(
            description = "what cases have in common to be compared, separated by commas: channel, topic, category,"
                    + " severity, language, bucket, year, audience, source, reach; if blank topic, severity, language"
                    + " and bucket, without what the cases do not say")
    String strata;

    @RestQuery
    @Parameter(
            description = "the time within which things are compared, like PT4H or P7D; if blank PT24H for answers, P7D"
                    + " for endings, P14D for reopen")
    String tau;

    @RestQuery
    @Parameter(description = "rows: made from the cases one by one, even where cells could say it")
    String basis;

    @RestQuery
    @Parameter(description = "true to leave out what would tell of fewer than 10 customers, also by subtraction")
    String publication;

    Optional<Basis> basis() {
        return Basis.named(basis);
    }

    Question question() {
        Measure asked = Measure.named(measure);
        return new Question(
                ChannelReports.named(brand),
                Period.of(from, to),
                AsOf.of(asOf),
                Grouping.named(compare),
                given(a),
                given(b),
                asked,
                Question.strata(strata),
                given(tau).map(Horizon::of).orElse(asked.usualHorizon()));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }
}
