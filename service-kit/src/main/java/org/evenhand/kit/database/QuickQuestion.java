package org.evenhand.kit.database;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** Asks the database something small and gives up after a second, so that whoever watches us is never kept waiting. */
@Singleton
public class QuickQuestion {

    private static final Logger LOG = Logger.getLogger(QuickQuestion.class);
    private static final long PATIENCE_MILLIS = 1_000;

    private final Jdbi jdbi;

    QuickQuestion(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The answer; empty when the database gave none within a second. */
    public <T> Optional<T> ask(HandleCallback<T, RuntimeException> question) {
        FutureTask<T> task = new FutureTask<>(() -> jdbi.withHandle(question));
        Thread.ofVirtual().name("question to the database").start(task);
        try {
            return Optional.of(task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException none) {
            task.cancel(true);
            LOG.debug("The database gave no answer within a second", none);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
