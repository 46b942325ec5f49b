package org.evenhand.insight.cells;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the cells in order for as long as the service runs: folds what has changed, and each night compares them with the facts. */
@Singleton
public class CellKeeping {

    private static final Logger LOG = Logger.getLogger(CellKeeping.class);

    /** So many changes at once are an import, which something else need not slow down. */
    private static final int A_BULK = 10_000;

    private final CellFolding folding;
    private final CellRecount recount;
    private final CellComparisons comparisons;
    private final CellRebuilds rebuilds;
    private final DesignEffects designEffects;
    private final CellsConfig config;
    private final ZoneId zone;
    private final Clock clock;
    private Thread thread;
    private final Instant startedAt;
    private Instant comparedFor;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;

    CellKeeping(
            CellFolding folding,
            CellRecount recount,
            CellComparisons comparisons,
            CellRebuilds rebuilds,
            DesignEffects designEffects,
            CellsConfig config,
            @ConfigProperty(name = "evenhand.insight.zone", defaultValue = "UTC") ZoneId zone,
            Clock clock) {
        this.folding = folding;
        this.recount = recount;
        this.comparisons = comparisons;
        this.rebuilds = rebuilds;
        this.designEffects = designEffects;
        this.config = config;
        this.zone = zone;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("cells").start(this::keep);
    }

    private void keep() {
        while (!stopping) {
            try {
                woken.tryAcquire(config.foldEvery().toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
                rebuilds.work();
                if (folding.fold() < A_BULK) {
                    designEffects.missing().forEach(designEffects::compute);
                }
                compareWhatIsDue();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("Keeping the cells failed and is tried again: %s", failure.getMessage());
                LOG.debug("The failure", failure);
            }
        }
    }

    /** Lets what is to be done be done at once. */
    void wake() {
        woken.release();
    }

    /** Compares every brand that was not compared since the hour for it came last; one that is new waits for the next. */
    void compareWhatIsDue() {
        Instant due = lastHour();
        if (!due.equals(comparedFor)) {
            recount.brands().stream()
                    .filter(brand -> comparisons.lastOf(brand).orElse(startedAt).isBefore(due))
                    .forEach(this::compare);
            comparedFor = due;
        }
    }

    /** Compares a brand, and raises the alarm when its cells are not what its facts say. */
    public void compare(String brand) {
        designEffects.compute(brand);
        long differing = recount.compare(brand);
        if (differing > 0) {
            LOG.errorf(
                    "The cells of %s are not what its facts say: %d rows of them differ. Reports are made from the facts until "
                            + "./evenhand rebuild-cells (POST /api/reports/cells/rebuild) has made them anew.",
                    brand, differing);
        }
    }

    private Instant lastHour() {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime today = now.with(config.compareAt());
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(2_000);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
