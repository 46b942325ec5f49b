package org.evenhand.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.evenhand.local.Failure;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Answer;
import org.evenhand.local.api.Api;
import org.evenhand.local.reports.Numbers;

/** Takes an import back and waits until nothing of it is left in the reports. */
public record TakeBack(UUID id) {

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final int GONE = 410;

    /** Takes it back and says so in a sentence. */
    public String run(Api api, Remarks remarks) {
        JsonNode asked = api.delete("/api/imports/" + id).orFail().json();
        remarks.say("taking %s back ...".formatted(asked.path("file").asText()));
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        JsonNode taken = awaitTakenBack(api, remarks, giveUpAt);
        awaitForgotten(api, remarks, giveUpAt);
        return "%s was taken back (%s rows); the reports are as if it had never been."
                .formatted(taken.path("file").asText(), statements(taken));
    }

    private JsonNode awaitTakenBack(Api api, Remarks remarks, long giveUpAt) {
        String shown = "0";
        while (System.nanoTime() < giveUpAt) {
            JsonNode state = api.get("/api/imports/" + id, Map.of()).orFail().json();
            if (state.path("state").asText().equals("taken-back")) {
                return state;
            }
            if (state.path("problem").isTextual()) {
                throw new Failure(state.path("problem").asText());
            }
            if (!statements(state).equals(shown)) {
                shown = statements(state);
                remarks.say("  taken back: %s rows".formatted(shown));
            }
            pause();
        }
        throw goesOn();
    }

    private void awaitForgotten(Api api, Remarks remarks, long giveUpAt) {
        remarks.say("waiting until insight-service counts nothing of it any more ...");
        while (System.nanoTime() < giveUpAt) {
            Answer answer = api.get("/api/observations/" + id, Map.of());
            if (answer.status() == GONE) {
                return;
            }
            if (answer.status() != 404) {
                answer.orFail();
            }
            pause();
        }
        throw goesOn();
    }

    private static String statements(JsonNode state) {
        return Numbers.count(state.path("takenBack").path("statements").asLong());
    }

    private static Failure goesOn() {
        return new Failure("It is not taken back after %d minutes; it goes on by itself, behind what was asked before."
                .formatted(PATIENCE.toMinutes()));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted; the import is taken back all the same.");
        }
    }
}
