package org.evenhand.kit.database;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.evenhand.kit.problem.Refusal;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Lets only so many requests work with the database at the same time; a request that has waited a moment in vain is told to
 * come again. The connections left over belong to the feeds and to what the service does by itself, which no flood of
 * requests can keep from their work.
 */
@Singleton
class Admission implements ConnectionFactory {

    private static final String FEED = "/api/feed";

    private final DataSource dataSource;
    private final DatabaseConfig config;
    private final Semaphore places;
    private final Set<Connection> ofRequests =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    Admission(DataSource dataSource, DatabaseConfig config) {
        this.dataSource = dataSource;
        this.config = config;
        this.places = new Semaphore(config.requestsAtOnce(), true);
    }

    @Override
    public Connection openConnection() throws SQLException {
        return isRequest() ? openForRequest() : dataSource.getConnection();
    }

    private Connection openForRequest() throws SQLException {
        enter();
        try {
            Connection connection = dataSource.getConnection();
            ofRequests.add(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            places.release();
            throw failure;
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(config.longestWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(
                        503, "busy", "More is asked than can be answered at the moment; try again in a few seconds.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "stopping", "The service stops; try again in a few seconds.");
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        boolean wasOfRequest = ofRequests.remove(connection);
        try {
            connection.close();
        } finally {
            if (wasOfRequest) {
                places.release();
            }
        }
    }

    private static boolean isRequest() {
        if (!Arc.container().requestContext().isActive()) {
            return false;
        }
        RoutingContext request =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        return request != null && !request.normalizedPath().equals(FEED);
    }
}
