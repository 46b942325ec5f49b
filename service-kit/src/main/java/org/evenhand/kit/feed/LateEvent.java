package org.evenhand.kit.feed;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** An event that is taken apart from its page, after the reader of its lane has gone on. */
public record LateEvent(CloudEvent event) {

    /** Takes it as its reader would have; a barrier that has not yet come by the other lanes has come by its own now. */
    public void take(Handle handle, FeedHandler handler) {
        Lane lane = EventId.parse(event.id()).orElseThrow().lane();
        List<CloudEvent> due = new Barriers(handler.feed(), lane).due(handle, List.of(event));
        if (!due.isEmpty()) {
            handler.take(handle, lane, due);
        }
    }
}
