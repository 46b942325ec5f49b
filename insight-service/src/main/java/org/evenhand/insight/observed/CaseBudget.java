package org.evenhand.insight.observed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.evenhand.kit.problem.Refusal;

/** Lets reports hold no more cases at once than fit into memory: a service that ran out of it would answer nobody. */
@Singleton
class CaseBudget {

    /** Measured with reports of two million cases: up to 176, the sums made of them included; 8 more while customers are numbered. */
    private static final int BYTES_OF_A_CASE = 190;

    private static final long FOR_ALL_ELSE = 112L << 20;
    private static final int CASES_IN_A_PIECE = 1_000;

    private final int pieces;
    private final Semaphore free;
    private final Duration patience;

    @Inject
    CaseBudget(ReadingConfig config) {
        this(config.mostCases().orElseGet(CaseBudget::fitting), config.patience());
    }

    CaseBudget(long cases, Duration patience) {
        this.pieces = (int) Math.clamp(cases / CASES_IN_A_PIECE, 1, Integer.MAX_VALUE);
        this.free = new Semaphore(pieces, true);
        this.patience = patience;
    }

    private static long fitting() {
        return Math.max(0, Runtime.getRuntime().maxMemory() - FOR_ALL_ELSE) / BYTES_OF_A_CASE;
    }

    /** How many cases fit. */
    long most() {
        return (long) pieces * CASES_IN_A_PIECE;
    }

    /**
     * Waits until so many cases fit.
     *
     * @return what to give back to {@link #release}
     * @throws Refusal if they never will, or if others hold theirs for too long
     */
    int reserve(long cases) {
        long needed = (cases + CASES_IN_A_PIECE - 1) / CASES_IN_A_PIECE;
        if (needed > pieces) {
            throw new Refusal(422, "too-many-cases", """
                    This would have to look at %,d cases one by one, and there is memory for %,d. Choose a shorter period; or ask for \
                    what sums can say: whole months as they are known now, by channel, topic, severity and reach; or give \
                    insight-service more memory.""".formatted(cases, most()));
        }
        try {
            if (!free.tryAcquire((int) needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(
                        503,
                        "busy-reading",
                        "Other reports look at so many cases now that there is no memory for more; try again in a few seconds.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "stopping", "The service is stopping; try again in a few seconds.");
        }
        return (int) needed;
    }

    void release(int reserved) {
        free.release(reserved);
    }
}
