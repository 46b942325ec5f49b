package org.evenhand.insight.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.evenhand.insight.facts.ToldSet;

/** The numbers of R. */
public final class Vectors {

    private Vectors() {}

    /** What R says of a set under an id. */
    public static JsonNode expected(String set, String id) {
        try {
            for (JsonNode test : new ObjectMapper()
                    .readTree(
                            ToldSet.VECTORS.resolve("expected/" + set + ".json").toFile())
                    .get("tests")) {
                if (test.get("id").asText().equals(id)) {
                    return test.get("expected");
                }
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        throw new AssertionError("no test " + id);
    }
}
