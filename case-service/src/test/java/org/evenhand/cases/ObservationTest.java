package org.evenhand.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Said.IMPORT;
import static org.evenhand.cases.testing.Said.byCustomer;
import static org.evenhand.cases.testing.Said.byUs;

import org.evenhand.cases.testing.Told;
import org.junit.jupiter.api.Test;

class ObservationTest {

    @Test
    void importedMessagesTellOfAnswersAndNotOfEndings() {
        assertThat(Told.byMessages(byCustomer("09:00").imported(), byUs("10:00").imported())
                        .observation())
                .isEqualTo(new Observation(IMPORT, null, true, false, null));
    }

    @Test
    void oneLiveMessageMakesAThreadLive() {
        assertThat(Told.byMessages(byCustomer("09:00").imported(), byUs("10:00"))
                        .observation())
                .isEqualTo(new Observation(null, null, true, true, null));
    }

    @Test
    void aRecordSpeaksForItsImport() {
        assertThat(Told.byRecord().alone().observation()).isEqualTo(new Observation(IMPORT, IMPORT, true, true, null));
    }

    @Test
    void aRecordThatKnowsNothingSaysSo() {
        assertThat(Told.byRecord().knowingNothing().alone().observation())
                .isEqualTo(new Observation(IMPORT, IMPORT, false, false, null));
    }

    @Test
    void messagesBesideARecordTellOfAnswers() {
        assertThat(Told.byRecord()
                        .knowingNothing()
                        .andMessages(byUs("09:00").imported())
                        .observation())
                .isEqualTo(new Observation(IMPORT, IMPORT, true, false, null));
    }

    @Test
    void aLiveMessageAfterTheRecordGoesOnObserving() {
        assertThat(Told.byRecord()
                        .knowingNothing()
                        .observedUntil("20:00")
                        .andMessages(byUs("21:00"))
                        .observation())
                .isEqualTo(new Observation(IMPORT, null, true, true, null));
    }

    @Test
    void aLiveMessageFromBeforeTheEndOfTheRecordChangesNothing() {
        assertThat(Told.byRecord()
                        .observedUntil("20:00")
                        .andMessages(byUs("19:00"))
                        .observation())
                .isEqualTo(new Observation(IMPORT, IMPORT, true, true, null));
    }
}
