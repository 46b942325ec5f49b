package org.evenhand.local.processes;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.evenhand.local.Remarks;

/** Watches one process and starts it again a second after it died, until it dies too often or is told to stop. */
public final class KeptAlive {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Startable startable;
    private final Clock clock;
    private final Remarks remarks;
    private final Consumer<String> givesUp;
    private final Deaths deaths = new Deaths();
    private ProcessHandle running;
    private boolean stopping;

    public KeptAlive(Startable startable, Clock clock, Remarks remarks, Consumer<String> givesUp) {
        this.startable = startable;
        this.clock = clock;
        this.remarks = remarks;
        this.givesUp = givesUp;
    }

    public void start() throws IOException {
        if (startUnlessStopping()) {
            Thread.ofVirtual().name("keeps " + startable.name()).start(this::keep);
        }
    }

    /** Returns when the process is gone. */
    public synchronized void stop() {
        stopping = true;
        if (running != null && running.isAlive()) {
            startable.stop(running);
        }
    }

    public synchronized ProcessHandle process() {
        return running;
    }

    private synchronized boolean startUnlessStopping() throws IOException {
        if (stopping) {
            return false;
        }
        running = startable.start();
        return true;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private void keep() {
        try {
            do {
                process().onExit().join();
                if (isStopping()) {
                    return;
                }
                if (deaths.areTooManyWith(clock.instant())) {
                    givesUp.accept("%s died %d times within a minute and is not started again."
                            .formatted(startable.name(), Deaths.TOO_MANY));
                    return;
                }
                remarks.say(startable.name() + " ended unexpectedly; it is started again in a second.");
                Thread.sleep(PAUSE);
            } while (startUnlessStopping());
        } catch (IOException | RuntimeException e) {
            givesUp.accept("%s cannot be started again: %s".formatted(startable.name(), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
