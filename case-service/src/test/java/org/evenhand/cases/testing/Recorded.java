package org.evenhand.cases.testing;

import java.util.List;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.FeedHandler;
import org.evenhand.kit.feed.Lane;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Passes events on and writes down, in the same transaction, that it did. */
public class Recorded implements FeedHandler {

    private final FeedHandler handler;

    public Recorded(FeedHandler handler, Jdbi jdbi) {
        this.handler = handler;
        jdbi.useHandle(handle -> {
            handle.execute("create table if not exists taken (event_id text not null)");
            handle.execute("truncate taken");
        });
    }

    @Override
    public String feed() {
        return handler.feed();
    }

    @Override
    public void take(Handle handle, Lane lane, List<CloudEvent> events) {
        handler.take(handle, lane, events);
        handle.createUpdate("insert into taken select unnest(:ids)")
                .bindArray(
                        "ids", String.class, events.stream().map(CloudEvent::id).toArray())
                .execute();
    }
}
