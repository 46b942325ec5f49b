package org.evenhand.insight.closes;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What stands in the address of an answer that was kept. */
public class Asked {

    @RestQuery
    String brand;

    @RestQuery
    @Parameter(description = "resolution-share (if blank), equal-treatment or loudness")
    String of;

    @RestQuery
    @Parameter(description = "of how many weeks up to the end of this one: 1 (if blank) or 13")
    String weeks;

    @RestQuery
    @Parameter(description = "of equal-treatment: public-private (if blank) or channels")
    String compare;

    @RestQuery
    @Parameter(description = "of equal-treatment: answer-24h (if blank) or any other measure")
    String measure;

    @RestQuery
    @Parameter(description = "true to leave out what would tell of fewer than 10 customers, also by subtraction")
    String publication;

    WeeklyQuestion question() {
        return WeeklyQuestion.named(of, weeks, compare, measure);
    }
}
