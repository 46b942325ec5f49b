package org.evenhand.insight.attention;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.measures.Basis;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.AsOf;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.Period;
import org.jboss.resteasy.reactive.RestQuery;

/** What stands in the address where classes of customers are compared. */
public class ClassesAsked {

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
    @Parameter(description = "answer (if blank) or resolution")
    String measure;

    @RestQuery
    @Parameter(
            description = "what cases have in common to be compared, separated by commas: channel, topic, category,"
                    + " severity, language, bucket, year, audience, source, reach; if blank channel, topic and severity."
                    + " The channel is the one a case began on, with its audience: a direct message is no post")
    String strata;

    @RestQuery
    @Parameter(
            description = "the time within which classes are compared; if blank PT24H for answers, P7D for resolutions")
    String tau;

    @RestQuery
    @Parameter(
            description =
                    "for loudness: cells, to be answered at once where that is possible, without what only rows tell: the"
                            + " effect of twice the followers, and the control")
    String basis;

    @RestQuery
    @Parameter(description = "true to leave out what would tell of fewer than 10 customers, also by subtraction")
    String publication;

    Optional<Basis> basis() {
        return Basis.named(basis);
    }

    ClassesQuestion question() {
        return new ClassesQuestion(
                ChannelReports.named(brand),
                Period.of(from, to),
                AsOf.of(asOf),
                Served.named(measure),
                withAudience(given(strata)
                        .map(Strata::named)
                        .orElseGet(() -> EnumSet.of(Attribute.CHANNEL, Attribute.TOPIC, Attribute.SEVERITY))),
                given(tau).map(Horizon::of));
    }

    /** The attributes asked for; a channel is two where some of it is public and some private. */
    public static Set<Attribute> withAudience(Set<Attribute> strata) {
        Set<Attribute> all = EnumSet.copyOf(strata);
        if (all.contains(Attribute.CHANNEL)) {
            all.add(Attribute.AUDIENCE);
        }
        return all;
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }
}
