package org.evenhand.kit.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Joins events with what they are about, as it is now; each service says so for its own tables. */
public interface FeedContents {

    /** What each event's subject looks like now, by the event's position. An event without an entry reads as a tombstone. */
    Map<Long, JsonNode> contentsOf(Handle handle, List<JournalEvent> events);
}
