package org.evenhand.insight.cases;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What stands in the address of a list of cases. */
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
    String channel;

    @RestQuery
    @Parameter(description = "public, private, internal or unknown")
    String audience;

    @RestQuery
    @Parameter(description = "as the report gives it; left out if it has none")
    String source;

    @RestQuery
    @Parameter(description = "the number whose cases are listed, for example answered-in-10-hours")
    String figure;

    @RestQuery
    @Parameter(description = "only these: counted, waiting or left-out")
    String only;

    @RestQuery
    @Parameter(description = "1 to 500, usually 50")
    String limit;

    @RestQuery
    @Parameter(description = "next of the page before")
    String after;

    Question question() {
        return Question.of(brand, from, to, channel, audience, source, figure, only);
    }

    Optional<Place> after() {
        return after == null || after.isBlank() ? Optional.empty() : Optional.of(Place.parse(after));
    }

    int limit() {
        return Place.limit(limit);
    }
}
