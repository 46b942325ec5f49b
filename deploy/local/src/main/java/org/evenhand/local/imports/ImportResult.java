package org.evenhand.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.local.Remarks;
import org.evenhand.local.reports.Numbers;

/** What became of the rows of a file, and how long it took from the file to the report. */
public record ImportResult(JsonNode state, Duration fileToReport) {

    private static final int MOST_REJECTED_SHOWN = 5;

    public List<String> brands() {
        List<String> brands = new ArrayList<>();
        state.path("brands").forEach(brand -> brands.add(brand.asText()));
        return brands;
    }

    public void say(Remarks remarks) {
        remarks.say("%s rows: %s taken, %s updated, %s duplicate, %s rejected"
                .formatted(count("read"), count("taken"), count("updated"), count("duplicate"), count("rejected")));
        long differs = state.path("differs").asLong();
        if (differs > 0) {
            remarks.say("  %s of the duplicates say something else than the first, which stays"
                    .formatted(Numbers.count(differs)));
        }
        Outcome.lines(state, MOST_REJECTED_SHOWN).forEach(remarks::say);
        double seconds = fileToReport.toMillis() / 1e3;
        remarks.say(String.format(
                Locale.ROOT,
                "%.1f s from file to report: %s records a second",
                seconds,
                Numbers.count(Math.round(state.path("read").asLong() / Math.max(0.001, seconds)))));
    }

    private String count(String field) {
        return Numbers.count(state.path(field).asLong());
    }
}
