package org.evenhand.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void whatTheDatabaseRefusesIsSaidWithoutTheRow() {
        SQLException refused = new SQLException("""
                ERROR: new row for relation "message" violates check constraint "short"
                  Detail: Failing row contains (7, Call me at 0170 1234567).""", "23514");
        assertThat(FailureReason.of(new RuntimeException(refused + " [arguments: 0170 1234567]", refused)))
                .isEqualTo(
                        "The database refused it: new row for relation \"message\" violates check constraint \"short\".");
    }

    @Test
    void aValueAtFaultIsNotRepeated() {
        SQLException refused = new SQLException("ERROR: invalid input syntax for type uuid: \"Jane Doe\"", "22P02");
        assertThat(FailureReason.of(refused)).isEqualTo("The database refused it: invalid input syntax for type uuid.");
    }

    @Test
    void ourOwnSentenceIsKeptAndCutWhenItIsLong() {
        assertThat(FailureReason.of(new IllegalArgumentException("The end is before the start.")))
                .isEqualTo("The end is before the start.");
        assertThat(FailureReason.of(new IllegalArgumentException("x".repeat(1_000))))
                .hasSizeLessThan(310)
                .endsWith(" ….");
    }

    @Test
    void whatNobodyExpectedIsInTheLog() {
        assertThat(FailureReason.of(new NullPointerException("Jane Doe")))
                .isEqualTo("It failed unexpectedly (NullPointerException); the log of this service says where.");
    }
}
