package org.evenhand.ingest.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.evenhand.ingest.records.Granularity;
import org.junit.jupiter.api.Test;

class TimesTest {

    private final Times american =
            new Times(List.of("MM/dd/yyyy hh:mm:ss a"), ZoneId.of("America/Los_Angeles"), Granularity.SECOND);
    private final Times own = new Times(List.of("epoch-seconds", "iso"), ZoneOffset.UTC, Granularity.SECOND);
    private final Times days = new Times(List.of("MM/dd/yyyy"), ZoneId.of("America/Chicago"), Granularity.DAY);

    @Test
    void aLocalTimeIsReadInItsZone() {
        assertThat(american.read("Opened", "04/30/2014 02:51:52 pm")).isEqualTo("2014-04-30T21:51:52Z");
    }

    @Test
    void aTimeInTheHourThatTheClocksSkippedDoesNotExist() {
        assertThatThrownBy(() -> american.read("Opened", "03/09/2014 02:30:00 AM"))
                .isInstanceOf(UnreadableRow.class)
                .hasMessageContaining("does not exist in America/Los_Angeles");
    }

    @Test
    void aTimeInTheHourThatTheClocksRepeatedIsTheEarlierOne() {
        american.read("Opened", "11/02/2014 12:30:00 AM");
        assertThat(american.wereAmbiguous()).isFalse();
        assertThat(american.read("Opened", "11/02/2014 01:30:00 AM")).isEqualTo("2014-11-02T08:30:00Z");
        assertThat(american.wereAmbiguous()).isTrue();
    }

    @Test
    void aDateThatDoesNotExistIsNoDate() {
        assertThatThrownBy(() -> days.read("Opened", "02/30/2014"))
                .hasMessage("\"02/30/2014\" in column \"Opened\", read as MM/dd/yyyy, is a time that does not exist.");
    }

    @Test
    void aDayIsStoredAsItsMidnightInUtcWhateverTheZone() {
        assertThat(days.read("Opened", "01/04/2007")).isEqualTo("2007-01-04T00:00:00Z");
    }

    @Test
    void secondsAndInstantsAreBothRead() {
        assertThat(own.read("opened_at", "1767227515")).isEqualTo("2026-01-01T00:31:55Z");
        assertThat(own.read("opened_at", "2026-01-01T01:31:55+01:00")).isEqualTo("2026-01-01T00:31:55Z");
    }

    @Test
    void aBlankFieldIsNoTime() {
        assertThat(own.read("resolved", "")).isNull();
    }

    @Test
    void theNewestOfAllTimesIsRemembered() {
        own.read("a", "1767227515");
        own.read("b", "1767227510");
        assertThat(own.newest()).contains(Instant.ofEpochSecond(1767227515));
    }
}
