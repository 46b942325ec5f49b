package org.evenhand.insight.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many cases each of the two sides would need, if they came as they do.
 *
 * @param toAllowEquality with fewer, equality cannot be shown, even if the sides fare exactly alike
 * @param toShowEquality with so many, it is shown in 80 of 100 comparisons of sides that fare alike
 * @param toFindMargin with so many, a difference as large as the margin is found in 80 of 100
 * @param from what says so: the error of the {@code adjusted} or the {@code crude} estimate, or the {@code share} in both
 *     sides together where there are few cases; null where nothing does
 */
public record Needed(
        Long toAllowEquality,
        Long toShowEquality,
        Long toFindMargin,
        String from,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    static Needed none(String reason) {
        return new Needed(null, null, null, null, reason);
    }
}
