package org.evenhand.insight.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a model says of the two sides where too few cases have somebody to be compared with: a minus b, with its 95 %
 * interval. It believes that every attribute adds the same on both sides, which strata need not; no verdict comes from it.
 *
 * @param n cases that went into it
 * @param method in words, beginning with "model-based"; null where there is no estimate
 * @param attributes what the model holds equal
 */
public record ModelBased(
        Double estimate,
        Double low,
        Double high,
        Long n,
        @JsonInclude(JsonInclude.Include.NON_NULL) String method,
        List<String> attributes,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    static final String METHOD =
            "model-based: least squares on pseudo-observations, the side and each attribute as main"
                    + " effects, errors by customer; no verdict is made from it";

    static final ModelBased NO_CLOCK = none("a model is made only of shares and waits that have a course over time");

    static ModelBased none(String reason) {
        return new ModelBased(null, null, null, null, null, List.of(), reason);
    }

    ModelBased withoutCounts() {
        return new ModelBased(estimate, low, high, null, method, attributes, reason);
    }
}
