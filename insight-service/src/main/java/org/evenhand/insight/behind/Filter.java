package org.evenhand.insight.behind;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.Traits;

/**
 * Which cases somebody asks for, by what they have in common.
 *
 * @param wanted the words that are wanted, by the attribute; any word where there is none
 */
record Filter(Map<String, List<String>> wanted) {

    static final String TIER = "tier";

    /** What is not known is asked for by this word, as strata name it. */
    private static final String UNKNOWN = "unknown";

    /** The numbers of the traits that fit. */
    BitSet of(List<Traits> traits) {
        BitSet fitting = new BitSet();
        for (int number = 0; number < traits.size(); number++) {
            fitting.set(number, fits(traits.get(number)));
        }
        return fitting;
    }

    private boolean fits(Traits traits) {
        return wanted.entrySet().stream().allMatch(each -> each.getValue().contains(value(each.getKey(), traits)));
    }

    private static String value(String attribute, Traits traits) {
        String value = attribute.equals(TIER)
                ? traits.valueTier()
                : traits.of(Attribute.named(attribute).orElseThrow());
        return value == null ? UNKNOWN : value;
    }
}
