package org.evenhand.insight.quality;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What stands in the address of the report. */
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
    @Parameter(description = "true to leave out what would tell of fewer than 10 customers, also by subtraction")
    String publication;
}
