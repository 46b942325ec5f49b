package org.evenhand.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.local.Failure;
import org.evenhand.local.Remarks;
import org.evenhand.local.api.Answer;
import org.evenhand.local.api.Api;

/** Hands one file to ingest-service and waits until insight-service has counted everything in it. */
public record FileImport(Path file, String preset, String brand, String observedUntil) {

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration STANDSTILL = Duration.ofMinutes(10);
    private static final Duration COUNTING_WAIT = Duration.ofMinutes(60);

    public ImportResult run(Api api, Remarks remarks) throws IOException {
        long started = System.nanoTime();
        remarks.say("importing " + file.getFileName() + " as " + preset + " ...");
        JsonNode accepted =
                api.post("/api/imports", query(false), file).orFail().json();
        String id = accepted.path("id").asText();
        remarks.say("  this is import %s; ./evenhand take-back %s takes it back".formatted(id, id));
        JsonNode taken = awaitTaken(api, id, remarks);
        awaitCounted(api, taken, remarks);
        return new ImportResult(taken, Duration.ofNanos(System.nanoTime() - started));
    }

    /** What would be taken, as text. */
    public String tryOut(Api api) {
        return new Preview(api.post("/api/imports", query(true), file).orFail().json()).text();
    }

    private Map<String, String> query(boolean dryRun) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("preset", preset);
        query.put("file", file.getFileName().toString());
        if (brand != null) {
            query.put("brand", brand);
        }
        if (observedUntil != null) {
            query.put("observedUntil", observedUntil);
        }
        if (dryRun) {
            query.put("dryRun", "true");
        }
        return query;
    }

    private static JsonNode awaitTaken(Api api, String id, Remarks remarks) {
        Progress progress = new Progress(remarks);
        long read = -1;
        long movedAt = System.nanoTime();
        while (true) {
            JsonNode state = api.get("/api/imports/" + id, Map.of()).orFail().json();
            switch (state.path("state").asText()) {
                case "completed" -> {
                    progress.end(state);
                    return state;
                }
                case "failed" ->
                    throw new Failure(state.path("problem")
                            .asText("The import failed without a reason; see the log of ingest-service."));
                case "taking-back", "taken-back" ->
                    throw new Failure("%s took this import back while it ran; nothing of it stays."
                            .formatted(state.path("takenBack").path("by").asText("Somebody")));
                default -> progress.show(state);
            }
            if (state.path("read").asLong() != read) {
                read = state.path("read").asLong();
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > STANDSTILL.toNanos()) {
                throw new Failure("The import has not moved for %d minutes; the log of ingest-service tells why."
                        .formatted(STANDSTILL.toMinutes()));
            }
            pause();
        }
    }

    private static void awaitCounted(Api api, JsonNode taken, Remarks remarks) {
        remarks.say("waiting until insight-service has counted it ...");
        long giveUpAt = System.nanoTime() + COUNTING_WAIT.toNanos();
        while (System.nanoTime() < giveUpAt) {
            Answer answer = api.get("/api/observations/" + taken.path("id").asText(), Map.of());
            if (answer.status() != 404) {
                answer.orFail();
                return;
            }
            pause();
        }
        throw new Failure("insight-service has not counted the import after %d minutes; it goes on counting."
                .formatted(COUNTING_WAIT.toMinutes()));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted; the import goes on by itself.");
        }
    }
}
