package org.evenhand.statistics.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import org.evenhand.statistics.check.comparison.Comparison;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Tally;

/** One test: computes it and compares, and when that fails, says so and leaves the others alone. */
record OneTest(String id, JsonNode expected, Tally tally) {

    static OneTest of(String id, JsonNode expected, Tally tally) {
        return new OneTest(id, expected, tally);
    }

    void compare(Supplier<Recomputed> computing) {
        if (expected.isMissingNode()) {
            tally.fail(id, "that there are results", "nothing");
            return;
        }
        Recomputed ours;
        try {
            ours = computing.get();
        } catch (RuntimeException e) { // whatever a strange file makes of one test, the others are still compared
            tally.fail(id, "that it cannot be computed: " + sentence(e), "that there are results");
            return;
        }
        new Comparison(tally, id).compare(ours, expected);
    }

    private static String sentence(RuntimeException e) {
        return e instanceof Unusable || e instanceof IllegalArgumentException ? e.getMessage() : e.toString();
    }
}
