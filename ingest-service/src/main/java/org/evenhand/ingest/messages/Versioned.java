package org.evenhand.ingest.messages;

import org.evenhand.kit.feed.Journal;

/** A message with the version on which it counts: one that was gone and comes again counts on. */
record Versioned(Keyed keyed, long version) {

    Journal.Entry received() {
        return new Journal.Entry(Messages.RECEIVED, keyed.threadId(), keyed.id(), version);
    }
}
