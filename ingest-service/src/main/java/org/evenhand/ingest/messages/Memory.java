package org.evenhand.ingest.messages;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.evenhand.kit.problem.Refusal;

/** How much the bodies of all requests may hold at the same time: many large ones wait a moment, then are refused. */
@Singleton
class Memory {

    private static final int BLOCK = 1024;
    private static final long WAIT_MILLIS = 500;

    /** What one request holds until it is answered. */
    interface Share extends AutoCloseable {
        @Override
        void close();
    }

    private final Semaphore blocks;

    Memory(MessagesConfig config) {
        blocks = new Semaphore(Math.toIntExact(config.mostInMemory().asLongValue() / BLOCK));
    }

    Share take(int bytes) {
        int wanted = bytes / BLOCK + 1;
        try {
            if (!blocks.tryAcquire(wanted, WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new Refusal(
                        503,
                        "busy",
                        "Too many large requests are under way, and this one was not read; send it again in a few"
                                + " seconds.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "stopping", "The service stops; send this again.");
        }
        return () -> blocks.release(wanted);
    }
}
