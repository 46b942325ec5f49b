package org.evenhand.kit.feed;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.kit.database.Transience;
import org.evenhand.kit.feed.FeedCursor.CursorMoved;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads one lane of a feed page by page: what is done with a page and the move of the cursor are one transaction. */
public class FeedReading {

    private static final Logger LOG = Logger.getLogger(FeedReading.class);
    /** Of an event alone, after its page has failed. */
    private static final int ATTEMPTS = 4;

    private final Jdbi jdbi;
    private final FeedHandler handler;
    private final Lane lane;
    private final ReadAhead ahead;
    private final FeedCursor cursor;
    private final ParkedEvents parked;
    private final Barriers barriers;
    private final Epochs epochs;
    private Epoch epoch;

    public FeedReading(Jdbi jdbi, FeedHandler handler, Lane lane, FeedClient client, String replica, Clock clock) {
        this.jdbi = jdbi;
        this.handler = handler;
        this.lane = lane;
        this.ahead = new ReadAhead(client, lane);
        this.cursor = new FeedCursor(handler.feed(), lane, replica, clock);
        this.parked = new ParkedEvents(handler.feed(), clock);
        this.barriers = new Barriers(handler.feed(), lane);
        this.epochs = new Epochs(handler.feed(), clock);
    }

    /** Reads one page and takes it. Says how many events it held; 0 also while another replica holds the lease. */
    public int readOnce() {
        if (!jdbi.inTransaction(cursor::lease)) {
            ahead.forget();
            return 0;
        }
        // Before the cursor: an epoch that begins in between is noticed when the page is taken.
        epoch = jdbi.inTransaction(epochs::current);
        Optional<String> last = jdbi.inTransaction(cursor::lastEventId);
        List<CloudEvent> events;
        try {
            events = ahead.eventsAfter(epoch, last);
        } catch (FeedClient.FeedRestarted restarted) {
            beginAgain(last);
            return 0;
        }
        if (!events.isEmpty()) {
            ahead.ask(epoch, events.getLast().id());
            take(last, events);
        } else if (epoch.underWay() && !Thread.currentThread().isInterrupted()) {
            jdbi.useTransaction(this::endReplay);
        }
        return events.size();
    }

    private void beginAgain(Optional<String> last) {
        String because = "%s no longer knows the event that was read last (%s): it was restored to an earlier moment."
                .formatted(handler.feed(), last.orElse("none"));
        boolean begun = jdbi.inTransaction(handle -> {
            boolean first = epochs.begin(handle, epoch.number(), because);
            if (first) {
                cursor.restartAll(handle);
                barriers.forget(handle);
                parked.forget(handle);
            }
            return first;
        });
        if (begun) {
            LOG.error(because + " Reading it all again.");
        }
    }

    /** Waits for parked events, for their subjects were told and not taken. */
    private void endReplay(Handle handle) {
        if (!epochs.isToldOn(handle, epoch, lane) || parked.areThere(handle)) {
            return;
        }
        long untold = handler.settle(handle, epoch.number());
        epochs.end(handle, untold);
        LOG.warnf("%s was read again to its end; it no longer knows %d of what it had told.", handler.feed(), untold);
    }

    /** Gives the lease back, so that another replica can go on at once. */
    void release() {
        ahead.forget();
        jdbi.useTransaction(cursor::release);
    }

    /** Takes a page whole; a page that fails is halved until the event at fault is alone. */
    private void take(Optional<String> last, List<CloudEvent> events) {
        try {
            jdbi.useTransaction(handle -> takeAndMove(handle, last, events));
        } catch (CursorMoved moved) {
            throw moved;
        } catch (RuntimeException failure) {
            if (Transience.of(failure)) {
                throw failure;
            }
            if (events.size() == 1) {
                retryOrPark(last, events, failure);
                return;
            }
            List<CloudEvent> first = events.subList(0, events.size() / 2);
            take(last, first);
            take(Optional.of(first.getLast().id()), events.subList(first.size(), events.size()));
        }
    }

    private void takeAndMove(Handle handle, Optional<String> last, List<CloudEvent> events) {
        if (!epochs.isStill(handle, epoch)) {
            throw new CursorMoved(handler.feed(), lane);
        }
        Set<String> waiting = parked.subjectsAmong(handle, events);
        Map<Boolean, List<CloudEvent>> split =
                events.stream().collect(partitioningBy(event -> waiting.contains(event.subject())));
        parked.parkBehindOthers(handle, split.get(true));
        List<CloudEvent> due = barriers.due(handle, split.get(false));
        if (!due.isEmpty()) {
            handler.take(handle, lane, due);
        }
        cursor.move(handle, last, events.getLast().id());
    }

    private void retryOrPark(Optional<String> last, List<CloudEvent> one, RuntimeException failure) {
        RuntimeException reason = failure;
        for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
            Pause.growing(attempt - 1);
            try {
                jdbi.useTransaction(handle -> takeAndMove(handle, last, one));
                return;
            } catch (CursorMoved moved) {
                throw moved;
            } catch (RuntimeException again) {
                if (Transience.of(again)) {
                    throw again;
                }
                reason = again;
            }
        }
        park(last, one, reason);
    }

    private void park(Optional<String> last, List<CloudEvent> one, RuntimeException reason) {
        LOG.errorf(
                reason,
                "Parked event %s of %s: alone it failed %d times.",
                one.getFirst().id(),
                handler.feed(),
                ATTEMPTS);
        jdbi.useTransaction(handle -> {
            parked.park(handle, one, FailureReason.of(reason), ATTEMPTS);
            cursor.move(handle, last, one.getFirst().id());
        });
    }
}
