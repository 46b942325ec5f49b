package org.evenhand.insight.suppression;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.insight.observed.LeftOutRows;
import org.evenhand.insight.observed.ObservedCases;

/** Which reasons for leaving cases out are those of few customers. */
public final class TooFew {

    private TooFew() {}

    /** The reasons by which few customers are left out. */
    public static Set<String> reasons(ObservedCases cases, LeftOutRows leftOut, Privacy privacy) {
        return leftOut.rows().entrySet().stream()
                .filter(each -> privacy.isTooFew(Customers.of(cases, each.getValue(), privacy)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
