package org.evenhand.kit.database;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Opens the service's own database for plain SQL, and gives it the time. */
class Databases {

    @Produces
    @Singleton
    Jdbi jdbi(Admission admission) {
        Jdbi jdbi = Jdbi.create(admission).registerArrayType(Boolean.class, "boolean");
        // Parameters are what customers wrote; messages of exceptions end in logs.
        jdbi.configure(
                StatementExceptions.class,
                messages -> messages.setMessageRendering(StatementExceptions.MessageRendering.NONE));
        return jdbi;
    }

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
