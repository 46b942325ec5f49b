package org.evenhand.kit.feed;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a service does with the events of another one. */
public interface FeedHandler {

    /** The name of the service whose feed this handles; its address is configured under {@code evenhand.feeds}. */
    String feed();

    /**
     * Takes events in the transaction that also moves the cursor. Must be harmless when an event comes again: subjects
     * carry versions, and a version that is known already from the same epoch ({@link Epochs#numberOf}) is ignored. An
     * exception rolls everything back. The lanes of a feed are taken at the same time, and nothing is promised about the
     * order between them.
     */
    void take(Handle handle, Lane lane, List<CloudEvent> events);

    /**
     * Settles an epoch when all has been told again: what this service holds from earlier epochs is what the provider no
     * longer knows. Says how many subjects that are.
     */
    default long settle(Handle handle, int epoch) {
        return 0;
    }
}
