package org.evenhand.cases.lookup;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.kit.problem.Refusal;

/** One request for a page of cases: what to look for, how many, and after which case. */
record Lookup(Map<Filter, Object> filters, int limit, Optional<Position> after) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    static Lookup of(MultivaluedMap<String, String> parameters) {
        Map<Filter, Object> filters = new EnumMap<>(Filter.class);
        int limit = USUAL;
        Optional<Position> after = Optional.empty();
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = only(name, parameter.getValue());
            switch (name) {
                case "limit" -> limit = limit(value);
                case "after" -> after = Optional.of(Position.parse(value));
                default -> {
                    Filter filter = Filter.named(name).orElseThrow();
                    filters.put(filter, filter.parsed(value));
                }
            }
        }
        return new Lookup(filters, limit, after);
    }

    private static String only(String name, List<String> values) {
        if (values.size() != 1 || values.getFirst().isBlank()) {
            throw new Refusal(400, "unfitting-value", "Give " + name + " once and with a value, or leave it out.");
        }
        return values.getFirst();
    }

    private static int limit(String value) {
        try {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw new Refusal(
                400, "unfitting-value", "The value of limit does not fit: it is a number from 1 to " + MOST + ".");
    }
}
