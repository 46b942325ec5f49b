package org.evenhand.insight.evenhanded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.treatment.Grouping;

/**
 * The addresses of the cases behind a number.
 *
 * @param measure the word of what is counted
 * @param tau the time within which it is looked at; null for the usual one
 */
record CaseLinks(String brand, LocalDate from, LocalDate to, Instant asOf, String measure, String tau) {

    private static final String REST = "rest";

    /** All of them. */
    String all() {
        return address().toString();
    }

    /** Those of one side; null for a side that is all the rest, which no attribute names. */
    String side(Grouping grouping, String name) {
        return name.equals(REST) ? null : with(grouping, name).toString();
    }

    /** Those of one side that are of a sort. */
    String sort(Grouping grouping, String name, Map<String, String> attributes) {
        if (name.equals(REST)) {
            return null;
        }
        Address address = with(grouping, name);
        attributes.forEach(address::with);
        return address.toString();
    }

    /** Those with one attribute. */
    String with(String attribute, String value) {
        return address().with(attribute, value).toString();
    }

    private Address with(Grouping grouping, String name) {
        return address().with(grouping.attribute().word(), name);
    }

    private Address address() {
        return Address.of("/insight/cases", brand, from, to)
                .with("asOf", asOf)
                .with("measure", measure)
                .with("tau", tau);
    }
}
