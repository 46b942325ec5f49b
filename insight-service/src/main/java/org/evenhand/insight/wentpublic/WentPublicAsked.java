package org.evenhand.insight.wentpublic;

import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.AsOf;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.Period;
import org.jboss.resteasy.reactive.RestQuery;

/** What stands in the address of the report on cases that went public. */
public class WentPublicAsked {

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
    @Parameter(
            description = "what cases have in common to be compared, separated by commas: channel, topic, category,"
                    + " severity, language, bucket, year, audience, source, reach; if blank topic and severity")
    String strata;

    @RestQuery
    @Parameter(description = "true to leave out what would tell of fewer than 10 customers, also by subtraction")
    String publication;

    WentPublicQuestion question() {
        return new WentPublicQuestion(
                ChannelReports.named(brand),
                Period.of(from, to),
                AsOf.of(asOf),
                Optional.ofNullable(strata)
                        .filter(text -> !text.isBlank())
                        .map(Strata::named)
                        .orElseGet(() -> EnumSet.of(Attribute.TOPIC, Attribute.SEVERITY)));
    }
}
