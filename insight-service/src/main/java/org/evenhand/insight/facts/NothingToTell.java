package org.evenhand.insight.facts;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.evenhand.kit.feed.FeedContents;
import org.evenhand.kit.feed.JournalEvent;
import org.jdbi.v3.core.Handle;

/** The feed of a service that only listens: its journal stays empty. */
@Singleton
class NothingToTell implements FeedContents {

    @Override
    public Map<Long, JsonNode> contentsOf(Handle handle, List<JournalEvent> events) {
        return Map.of();
    }
}
