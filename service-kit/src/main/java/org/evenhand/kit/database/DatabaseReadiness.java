package org.evenhand.kit.database;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says that this replica can work: its database answers, and within a second. Being alive does not depend on it. */
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {

    private final QuickQuestion database;

    DatabaseReadiness(QuickQuestion database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        boolean answers = database.ask(handle ->
                        handle.createQuery("select 1").mapTo(Integer.class).one())
                .isPresent();
        return HealthCheckResponse.named("database").status(answers).build();
    }
}
