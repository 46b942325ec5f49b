package org.evenhand.insight.facts;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.Lane;
import org.jdbi.v3.core.Jdbi;

/** Tells insight events as its feed reader would: a page in one transaction. */
@Singleton
public class Telling {

    private final Jdbi jdbi;
    private final CaseFeed feed;

    Telling(Jdbi jdbi, CaseFeed feed) {
        this.jdbi = jdbi;
        this.feed = feed;
    }

    public void page(List<CloudEvent> events) {
        page(Lane.LIVE, events);
    }

    public void page(Lane lane, List<CloudEvent> events) {
        jdbi.useTransaction(handle -> feed.take(handle, lane, events));
    }

    public void page(CloudEvent... events) {
        page(List.of(events));
    }

    public void cases(ToldCase... cases) {
        page(Stream.of(cases).map(ToldCase::told).toList());
    }
}
