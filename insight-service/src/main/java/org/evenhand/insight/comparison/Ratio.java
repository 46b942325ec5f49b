package org.evenhand.insight.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A ratio with its 95 % interval. */
public record Ratio(
        Double estimate,
        Double low,
        Double high,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}
