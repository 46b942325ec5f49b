package org.evenhand.kit.parked;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenhand.kit.database.Transience;
import org.evenhand.kit.feed.CloudEvent;
import org.evenhand.kit.feed.EventsClient;
import org.evenhand.kit.feed.FailureReason;
import org.evenhand.kit.feed.FeedHandler;
import org.evenhand.kit.problem.Refusal;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes parked events again when somebody says that their cause is gone. Their content is fetched anew from its owner, so
 * what was erased meanwhile comes as a tombstone. Each event is one transaction with the end of its parking; a subject's
 * events go in their order, and the first that fails keeps those behind it waiting.
 */
@Singleton
class Replays {

    private static final Logger LOG = Logger.getLogger(Replays.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int PAGE = 100;

    private final Jdbi jdbi;
    private final List<FeedHandler> handlers;
    private final EventsClient provider;
    private final ParkedList parked;
    private final Clock clock;

    Replays(Jdbi jdbi, @All List<FeedHandler> handlers, EventsClient provider, ParkedList parked, Clock clock) {
        this.jdbi = jdbi;
        this.handlers = handlers;
        this.provider = provider;
        this.parked = parked;
        this.clock = clock;
    }

    /** Replays the subject of an event. Refuses with a sentence when it fails again; it then stays, with that reason. */
    Replay subjectOf(String id, String person) {
        ParkedList.Subject found = parked.subjectOf(id)
                .orElseThrow(() -> new Refusal(
                        404, "not-parked", "This event is not parked, or not any more: look at the list again."));
        int taken = replay(found.feed(), found.subject(), person);
        return new Replay(taken, 0, parked.count());
    }

    /** Replays every subject once, as far as it goes in a while; those that fail again stay. */
    Replay all(String person) {
        long end = System.nanoTime() + LONGEST.toNanos();
        int taken = 0;
        int failed = 0;
        Place last = Place.START;
        while (last != null) {
            ParkedList.Page page = parked.page(last, PAGE);
            for (ParkedEvent first : page.events()) {
                if (System.nanoTime() > end) {
                    return new Replay(taken, failed, parked.count());
                }
                try {
                    taken += replay(first.feed(), first.subject(), person);
                } catch (StillFails failsAgain) {
                    taken += failsAgain.takenBefore;
                    failed++;
                }
            }
            last = page.next();
        }
        return new Replay(taken, failed, parked.count());
    }

    private int replay(String feed, String subject, String person) {
        ParkedSubject events = new ParkedSubject(jdbi, handlerOf(feed), subject, person, clock);
        int taken = 0;
        // Asked again until none is left: a reader may have parked later ones behind those that were taken.
        for (List<String> ids = events.first(EventsClient.MOST);
                !ids.isEmpty();
                ids = events.first(EventsClient.MOST)) {
            Map<String, CloudEvent> known = provider.events(feed, ids);
            for (String id : ids) {
                if (known.containsKey(id)) {
                    taken += take(events, known.get(id), taken);
                } else {
                    throw stays(events, id, isUnknownTo(feed), "event-unknown", taken);
                }
            }
        }
        LOG.infof("%s replayed %d parked events of %s (subject %s).", person, taken, feed, subject);
        return taken;
    }

    private static int take(ParkedSubject events, CloudEvent event, int takenBefore) {
        try {
            return events.take(event) ? 1 : 0;
        } catch (RuntimeException failure) {
            if (Transience.of(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "The replay of event %s by %s failed.", event.id(), events.person());
            throw stays(events, event.id(), FailureReason.of(failure), "fails-again", takenBefore);
        }
    }

    private static StillFails stays(ParkedSubject events, String id, String reason, String type, int takenBefore) {
        events.stays(id, reason);
        return new StillFails(type, "It stays parked. " + reason, takenBefore);
    }

    private static String isUnknownTo(String feed) {
        return feed + " does not know this event any more: it was restored to an earlier moment."
                + " What it still knows comes again by itself when its feed is read from the start.";
    }

    private FeedHandler handlerOf(String feed) {
        return handlers.stream()
                .filter(handler -> handler.feed().equals(feed))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        409, "feed-not-read", "This service does not read the feed of " + feed + " any more."));
    }

    /** Says why the events of a subject stay parked. */
    private static class StillFails extends Refusal {
        private final int takenBefore;

        StillFails(String type, String sentence, int takenBefore) {
            super(409, type, sentence);
            this.takenBefore = takenBefore;
        }
    }
}
