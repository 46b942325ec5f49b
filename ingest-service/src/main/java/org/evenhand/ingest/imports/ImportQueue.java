package org.evenhand.ingest.imports;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.evenhand.kit.database.Transience;
import org.jboss.logging.Logger;

/** Takes waiting files, and takes imports back, one after the other; what was interrupted goes on at the next start. */
@Singleton
class ImportQueue {

    private static final Logger LOG = Logger.getLogger(ImportQueue.class);
    private static final long PAUSE_SECONDS = 1;

    private final Imports imports;
    private final Taking taking;
    private final TakingBack takingBack;
    private final Uploads uploads;
    private final LinkedBlockingQueue<UUID> waiting = new LinkedBlockingQueue<>();
    private final Set<UUID> known = new HashSet<>();
    private final Set<UUID> askedAgain = new HashSet<>();
    private volatile boolean stopping;
    private Thread thread;

    ImportQueue(Imports imports, Taking taking, TakingBack takingBack, Uploads uploads) {
        this.imports = imports;
        this.taking = taking;
        this.takingBack = takingBack;
        this.uploads = uploads;
    }

    void start(@Observes StartupEvent started) {
        uploads.removeHalfUploaded();
        imports.unfinished().stream()
                .filter(run -> run.isBeingTakenBack() || Files.exists(uploads.fileOf(run.id())))
                .forEach(run -> add(run.id()));
        thread = Thread.ofPlatform().name("imports").start(this::takeOn);
    }

    /** Puts an import into the queue; one that is in there is looked at again when its turn is over. */
    synchronized void add(UUID id) {
        if (known.add(id)) {
            waiting.add(id);
        } else {
            askedAgain.add(id);
        }
    }

    /** Whether this replica takes the import, or will. */
    synchronized boolean holds(UUID id) {
        return known.contains(id);
    }

    private synchronized void release(UUID id) {
        known.remove(id);
        if (askedAgain.remove(id)) {
            add(id);
        }
    }

    private void takeOn() {
        while (!stopping) {
            try {
                UUID id = waiting.take();
                takeToItsEnd(id);
                release(id);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void takeToItsEnd(UUID id) throws InterruptedException {
        while (!stopping) {
            try {
                takeOrTakeBack(id);
                return;
            } catch (RuntimeException failure) {
                if (stopping) {
                    LOG.infof("Import %s stops with this service and goes on at its next start.", id);
                    return;
                }
                if (!Transience.of(failure)) {
                    giveUp(id, failure);
                    return;
                }
                // What was committed stays; the import goes on after it when the database is back.
                LOG.warnf("Import %s was interrupted and will go on: %s", id, failure.getMessage());
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        }
    }

    private void takeOrTakeBack(UUID id) {
        Import run = imports.find(id).orElse(null);
        try {
            if (run != null && run.isBeingTakenBack()) {
                takingBack.takeBack(id);
            } else if (run != null && !run.isOver()) {
                taking.take(run, uploads.fileOf(id));
            }
        } catch (Imports.TakenElsewhere elsewhere) {
            LOG.info(elsewhere.getMessage());
            if (!imports.find(id).orElseThrow().isOver()) {
                return;
            }
        }
        uploads.remove(id);
    }

    private void giveUp(UUID id, RuntimeException failure) {
        LOG.errorf(failure, "Import %s failed", id);
        try {
            if (imports.find(id).orElseThrow().isBeingTakenBack()) {
                imports.explain(
                        id,
                        "Something failed on our side while this import was taken back; the log of ingest-service says "
                                + "what. Ask again to take it back when the cause is gone.");
                return;
            }
            imports.fail(
                    id,
                    "Something failed on our side; the log of ingest-service says what. What was taken stays; "
                            + "send the file again when the cause is gone.");
            uploads.remove(id);
        } catch (RuntimeException goneElsewhere) {
            LOG.errorf(goneElsewhere, "That import %s failed could not be written down", id);
        }
    }

    /** No more rows are taken as soon as the end is announced, while requests are still answered. */
    void stopEarly(@Observes ShutdownDelayInitiatedEvent announced) throws InterruptedException {
        stopTaking();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopTaking();
    }

    private void stopTaking() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(5_000);
    }
}
