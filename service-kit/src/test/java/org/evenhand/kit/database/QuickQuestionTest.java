package org.evenhand.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class QuickQuestionTest {

    @Test
    void aDatabaseThatIsAwayIsNotReady() {
        assertThat(readiness(() -> {
                            throw new SQLException("Nobody is there.", "08001");
                        })
                        .call()
                        .getStatus())
                .isEqualTo(HealthCheckResponse.Status.DOWN);
    }

    @Test
    void aDatabaseThatKeepsUsWaitingIsNotReadyAfterASecond() {
        CountDownLatch never = new CountDownLatch(1);
        Instant asked = Instant.now();
        HealthCheckResponse answer = readiness(() -> {
                    try {
                        never.await();
                        throw new AssertionError("nobody counts down");
                    } catch (InterruptedException givenUp) {
                        throw new SQLException(givenUp);
                    }
                })
                .call();
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    private interface Opening {
        Connection open() throws SQLException;
    }

    private static DatabaseReadiness readiness(Opening opening) {
        ConnectionFactory connections = opening::open;
        return new DatabaseReadiness(new QuickQuestion(Jdbi.create(connections)));
    }
}
