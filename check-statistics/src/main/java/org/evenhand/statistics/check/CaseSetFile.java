package org.evenhand.statistics.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.evenhand.statistics.check.cases.CaseSet;
import org.evenhand.statistics.check.comparison.Tally;
import org.evenhand.statistics.check.tests.CaseTest;
import org.evenhand.statistics.check.tests.Check;
import org.evenhand.statistics.check.tests.Checks;
import org.evenhand.statistics.check.tests.Siblings;

/** A case set: a CSV file with the cases, and tests with the results that are expected of them. */
record CaseSetFile(Path directory, JsonNode root) {

    void compare(Tally tally) {
        JsonNode tests = root.path("tests");
        if (!tests.isArray() || tests.isEmpty()) {
            throw new Unusable("expected/%s has no list of tests.".formatted(tally.file()));
        }
        CaseSet cases = CaseSet.read(directory.resolve(dataset(tally.file())));
        Siblings siblings = new Siblings(tests);
        tests.forEach(test -> compare(test, cases, siblings, tally));
    }

    private String dataset(String file) {
        return root.path("dataset").isTextual()
                ? root.path("dataset").textValue()
                : file.replaceFirst("json$", "csv");
    }

    private static void compare(JsonNode test, CaseSet cases, Siblings siblings, Tally tally) {
        String id = test.path("id").asText();
        if (id.endsWith("_OPTIONAL")) {
            tally.leaveOut(id + " is optional.");
            return;
        }
        JsonNode expected = test.path("expected");
        OneTest.of(id, expected, tally).compare(() -> {
            Check check = Checks.of(id).orElseThrow(() -> new Unusable("we do not know this test"));
            Inputs params = new Inputs("params", test.path("params"));
            return check.recompute(new CaseTest(id, params, expected, cases, siblings));
        });
    }
}
