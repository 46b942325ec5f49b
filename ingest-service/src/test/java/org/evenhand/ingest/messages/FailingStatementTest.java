package org.evenhand.ingest.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.evenhand.kit.testing.PostgresForTests;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FailingStatementTest {

    @Inject
    Jdbi jdbi;

    @Test
    void whatACustomerWroteIsInNoExceptionAndSoInNoLog() {
        Throwable failure = catchThrowable(() ->
                jdbi.useHandle(handle -> handle.createUpdate("insert into brand (name) values (:name), (:name), (null)")
                        .bind("name", "My card is 4111")
                        .execute()));
        Throwable check = catchThrowable(() -> jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into import (id, preset, kind, file, file_digest, state, created_at, touched_at)"
                                + " values (gen_random_uuid(), 'x', :name, '', '', 'waiting', now(), now())")
                .bind("name", "My card is 4111")
                .execute()));
        assertThat(printed(failure)).contains("brand").doesNotContain("4111");
        assertThat(printed(check)).contains("import").doesNotContain("4111");
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
