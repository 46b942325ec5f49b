package org.evenhand.cases.handoffs;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the configured pattern sets to the service; a broken one ends the start, not the first reply. */
@Singleton
class Patterns {

    @Produces
    @Singleton
    AsksForPrivate configured(PatternConfig config) {
        return new PatternFiles("asks-for-private").read(config.sets());
    }

    void check(@Observes StartupEvent started, AsksForPrivate patterns) {
        patterns.in("Reading them here is what ends a start with a broken one.");
    }
}
