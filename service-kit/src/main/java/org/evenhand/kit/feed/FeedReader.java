package org.evenhand.kit.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenhand.kit.access.ServiceTokens;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Reads the configured feeds for as long as the service runs, one thread for each lane. */
@Singleton
public class FeedReader {

    private static final Logger LOG = Logger.getLogger(FeedReader.class);

    private final Jdbi jdbi;
    private final List<FeedHandler> handlers;
    private final FeedsConfig config;
    private final ServiceTokens tokens;
    private final ObjectMapper json;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();
    private final String replica = UUID.randomUUID().toString();
    private volatile boolean stopping;

    FeedReader(
            Jdbi jdbi,
            @All List<FeedHandler> handlers,
            FeedsConfig config,
            ServiceTokens tokens,
            ObjectMapper json,
            Clock clock) {
        this.jdbi = jdbi;
        this.handlers = handlers;
        this.config = config;
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        for (FeedHandler handler : handlers) {
            URI provider = config.providers().get(handler.feed());
            if (provider == null) {
                LOG.warnf("Not reading the feed of %1$s: evenhand.feeds.%1$s is not set.", handler.feed());
                continue;
            }
            for (Lane lane : Lane.values()) {
                String name = "feed of " + handler.feed() + ", lane " + lane.word();
                FeedReading reading = readingOf(handler, lane, provider);
                threads.add(Thread.ofPlatform().name(name).start(() -> readOn(reading, name)));
            }
        }
    }

    /** One reading of the live lane of the provider at an address, for tests that want to go step by step. */
    public FeedReading readingOf(FeedHandler handler, URI provider) {
        return readingOf(handler, Lane.LIVE, provider);
    }

    /** One reading of a lane of the provider at an address, for tests that want to go step by step. */
    public FeedReading readingOf(FeedHandler handler, Lane lane, URI provider) {
        FeedClient client = new FeedClient(provider, () -> tokens.issue(handler.feed()), json);
        return new FeedReading(jdbi, handler, lane, client, replica, clock);
    }

    private void readOn(FeedReading reading, String name) {
        int failures = 0;
        while (!stopping) {
            try {
                if (reading.readOnce() == 0) {
                    Pause.millis(10);
                }
                failures = 0;
            } catch (RuntimeException failure) {
                failures++;
                if (failures == 1 || failures % 20 == 0) {
                    LOG.warnf("Reading the %s failed (%d times in a row): %s", name, failures, failure.getMessage());
                }
                LOG.debug("The failure", failure);
                Pause.growing(failures);
            }
        }
        handOver(reading, name);
    }

    /** Lets another replica go on at once instead of after the lease. */
    private static void handOver(FeedReading reading, String name) {
        try {
            Thread.interrupted();
            reading.release();
        } catch (RuntimeException away) {
            LOG.debugf(away, "The lease of the %s was not given back; it ends by itself.", name);
        }
    }

    /** The readers stop as soon as the end is announced, while requests are still answered. */
    void stopEarly(@Observes ShutdownDelayInitiatedEvent announced) {
        stopReading();
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopReading();
    }

    private void stopReading() {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(2_000);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
