package org.evenhand.insight.evenhanded;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.treatment.Grouping;

/**
 * The addresses of the cases behind a number; all of them null for people who may see no cases.
 *
 * @param measure the word of what is counted
 * @param tau the time within which it is looked at; null for the usual one
 */
record CaseLinks(Selection selection, String measure, String tau) {

    private static final String REST = "rest";

    /** All of them. */
    String all() {
        return with(Map.of());
    }

    /** Those of one side; null for a side that is all the rest, which no attribute names. */
    String side(Grouping grouping, String name) {
        return sort(grouping, name, Map.of());
    }

    /** Those of one side that are of a sort. */
    String sort(Grouping grouping, String name, Map<String, String> attributes) {
        if (name.equals(REST)) {
            return null;
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(grouping.attribute().word(), name);
        all.putAll(attributes);
        return with(all);
    }

    /** Those with some attributes. */
    String with(Map<String, String> attributes) {
        if (!selection.seesCases()) {
            return null;
        }
        Address address =
                selection.address("/insight/cases").with("measure", measure).with("tau", tau);
        attributes.forEach(address::with);
        return address.toString();
    }
}
