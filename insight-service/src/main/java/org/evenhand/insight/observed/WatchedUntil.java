package org.evenhand.insight.observed;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Until when the cases of each import, and the live ones, were watched, in seconds since 1970: few, beside all the cases. */
record WatchedUntil(Map<UUID, Long> secondsOfObserver) {

    private static final UUID LIVE = UUID.fromString(CaseClocks.LIVE);

    /** To be read in the same transaction as the cases, of one moment: there is one for each of them then. */
    static WatchedUntil of(Handle handle, String brand) {
        Map<UUID, Long> seconds = new HashMap<>();
        handle.createQuery(CaseClocks.WATCHED + "select by, observed_until from watched")
                .bind("brand", brand)
                .map((row, context) -> Map.entry(
                        row.getObject("by", UUID.class),
                        row.getTimestamp("observed_until").toInstant().getEpochSecond()))
                .forEach(each -> seconds.put(each.getKey(), each.getValue()));
        return new WatchedUntil(seconds);
    }

    /**
     * The last second at which a case was watched.
     *
     * @param observer who watched it; null for those who watch live
     * @param ownEnd what the case says itself, or {@link ObservedCase#NEVER}
     */
    long of(UUID observer, long ownEnd) {
        long until = secondsOfObserver.get(observer == null ? LIVE : observer);
        return ownEnd == ObservedCase.NEVER ? until : Math.min(ownEnd, until);
    }
}
