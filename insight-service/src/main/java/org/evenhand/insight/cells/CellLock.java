package org.evenhand.insight.cells;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Lets one at a time write the cells, over all replicas; who takes the feed needs it never. */
final class CellLock {

    // A number of our own, so that nobody else's locks are meant.
    private static final long CELLS = 0x65766863656c6c73L;

    private CellLock() {}

    /** Takes the lock until the transaction ends; false if somebody else has it. */
    static boolean tryUntilCommit(Handle handle) {
        return handle.createQuery("select pg_try_advisory_xact_lock(:cells)")
                .bind("cells", CELLS)
                .mapTo(Boolean.class)
                .one();
    }

    /** Waits for the lock, and does the work with it; the work may begin transactions, which see what was done before. */
    static <T> T holding(Handle handle, Supplier<T> work) {
        ask(handle, "select true from pg_advisory_lock(:cells)");
        try {
            return work.get();
        } finally {
            ask(handle, "select pg_advisory_unlock(:cells)");
        }
    }

    private static void ask(Handle handle, String lock) {
        handle.createQuery(lock).bind("cells", CELLS).mapTo(Boolean.class).one();
    }
}
