package org.evenhand.ingest.presets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.kit.problem.Refusal;

/** Reads public mentions of airlines and their replies, as collected from the platform's stream. */
record AirlineTweetsPreset() implements Preset {

    private static final List<String> NEEDED = List.of(
            "tweet_id",
            "timestamp_ms",
            "author",
            "is_airline",
            "lang",
            "text",
            "in_reply_to_status_id",
            "mentions",
            "quoted_status_id");

    @Override
    public String name() {
        return "airline-tweets";
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGES;
    }

    @Override
    public void check(Set<String> header, Optional<String> brand) {
        Columns.require(name(), header, NEEDED);
        if (brand.isPresent()) {
            throw new Refusal(
                    422,
                    "brand-not-wanted",
                    "The preset airline-tweets finds the brand in each tweet; leave the brand out.");
        }
    }

    @Override
    public RowReader reader(Set<String> header, Optional<String> brand) {
        return new AirlineTweetsReader();
    }
}
