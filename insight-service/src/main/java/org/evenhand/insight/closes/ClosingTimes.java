package org.evenhand.insight.closes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks again and again whether a week has ended. */
@Singleton
class ClosingTimes {

    private static final Logger LOG = Logger.getLogger(ClosingTimes.class);

    private final Closing closing;
    private final Duration pause;
    private volatile Thread thread;

    ClosingTimes(Closing closing, ClosesConfig config) {
        this.closing = closing;
        this.pause = config.lookEvery();
    }

    void start(@Observes StartupEvent started) {
        if (pause.isPositive()) {
            thread = Thread.ofVirtual().name("weekly closes").start(this::look);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void look() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                closing.closeDue();
            } catch (RuntimeException failed) {
                LOG.error("Weeks could not be closed; they are tried again.", failed);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
