package org.evenhand.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.evenhand.local.Failure;

/** What a service answered. */
public record Answer(int status, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Whether asking the same again a little later can help. */
    boolean isPassing() {
        return status == 502 || status == 503 || status == 504;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new Failure("The service answered something that is not JSON.", e);
        }
    }

    public Answer orFail() {
        if (!isGood()) {
            throw new Failure(sentence());
        }
        return this;
    }

    private String sentence() {
        try {
            JsonNode problem = JSON.readTree(body);
            for (String field : new String[] {"detail", "title"}) {
                if (problem.path(field).isTextual()) {
                    return problem.path(field).asText();
                }
            }
        } catch (IOException notAProblem) {
            // Falls through to the plain sentence.
        }
        return "The service answered with status " + status + ".";
    }
}
