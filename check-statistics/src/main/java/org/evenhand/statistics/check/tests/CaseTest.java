package org.evenhand.statistics.check.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.evenhand.statistics.check.Inputs;
import org.evenhand.statistics.check.cases.CaseSet;

/**
 * One test of a case set.
 *
 * @param params its parameters
 * @param expected the results that the file gives; read for the order of names only, never for a figure
 * @param cases all rows of the set
 * @param siblings all tests of the file, since some continue another one
 */
public record CaseTest(String id, Inputs params, JsonNode expected, CaseSet cases, Siblings siblings) {

    /** The order in which the file names groups; unknown names come last, ascending. */
    static Comparator<String> orderOf(JsonNode names) {
        return orderOf(StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    static Comparator<String> orderOf(List<String> known) {
        return Comparator.<String>comparingInt(name -> known.contains(name) ? known.indexOf(name) : known.size())
                .thenComparing(Comparator.naturalOrder());
    }
}
