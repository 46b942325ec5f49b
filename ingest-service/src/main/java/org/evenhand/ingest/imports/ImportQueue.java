package org.evenhand.ingest.imports;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.evenhand.kit.database.Transience;
import org.jboss.logging.Logger;

/** Takes waiting files one after the other; one that was interrupted goes on when the service starts again. */
@Singleton
class ImportQueue {

    private static final Logger LOG = Logger.getLogger(ImportQueue.class);
    private static final long PAUSE_SECONDS = 1;

    private final Imports imports;
    private final Taking taking;
    private final Uploads uploads;
    private final LinkedBlockingQueue<UUID> waiting = new LinkedBlockingQueue<>();
    private final Set<UUID> known = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private Thread thread;

    ImportQueue(Imports imports, Taking taking, Uploads uploads) {
        this.imports = imports;
        this.taking = taking;
        this.uploads = uploads;
    }

    void start(@Observes StartupEvent started) {
        uploads.removeHalfUploaded();
        imports.unfinished().stream()
                .filter(run -> Files.exists(uploads.fileOf(run.id())))
                .forEach(run -> add(run.id()));
        thread = Thread.ofPlatform().name("imports").start(this::takeOn);
    }

    /** Puts an import into the queue, unless it is in there. */
    void add(UUID id) {
        if (known.add(id)) {
            waiting.add(id);
        }
    }

    /** Whether this replica takes the import, or will. */
    boolean holds(UUID id) {
        return known.contains(id);
    }

    private void takeOn() {
        while (!stopping) {
            try {
                UUID id = waiting.take();
                takeToItsEnd(id);
                known.remove(id);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void takeToItsEnd(UUID id) throws InterruptedException {
        Path file = uploads.fileOf(id);
        while (!stopping) {
            try {
                Import run = imports.find(id).orElse(null);
                if (run != null && !run.isOver()) {
                    taking.take(run, file);
                }
                uploads.remove(id);
                return;
            } catch (Imports.TakenElsewhere elsewhere) {
                LOG.info(elsewhere.getMessage());
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

    private void giveUp(UUID id, RuntimeException failure) {
        LOG.errorf(failure, "Import %s failed", id);
        imports.fail(
                id,
                "Something failed on our side; the log of ingest-service says what. What was taken stays; "
                        + "send the file again when the cause is gone.");
        uploads.remove(id);
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
