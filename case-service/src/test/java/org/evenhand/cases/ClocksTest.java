package org.evenhand.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Said.at;
import static org.evenhand.cases.testing.Said.byCustomer;
import static org.evenhand.cases.testing.Said.byUs;

import org.evenhand.cases.testing.Told;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void theClockStartsWithTheFirstMessageOfThePersonWhateverCameFirst() {
        Clocks clocks = Told.byMessages(byCustomer("09:30"), byUs("10:00"), byCustomer("09:00"))
                .clocks();
        assertThat(clocks.arrivedAt()).isEqualTo(at("09:00"));
        assertThat(clocks.firstAttemptAt()).isEqualTo(at("09:00"));
    }

    @Test
    void aProgramThatWritesInDoesNotStartTheClock() {
        assertThat(Told.byMessages(byCustomer("09:00").automatically()).clocks().arrivedAt())
                .isNull();
    }

    @Test
    void aThreadInWhichOnlyWeHaveSpokenHasNotArrived() {
        Clocks clocks = Told.byMessages(byUs("09:00")).clocks();
        assertThat(clocks.arrivedAt()).isNull();
        assertThat(clocks.answeredAt()).isNull();
        assertThat(clocks.newestAt()).isEqualTo(at("09:00"));
    }

    @Test
    void thePersonsAnswerCountsAndTheAutomaticReceiptDoesNot() {
        Clocks clocks = Told.byMessages(byCustomer("09:00"), byUs("09:01").automatically(), byUs("11:00"))
                .clocks();
        assertThat(clocks.answeredAt()).isEqualTo(at("11:00"));
    }

    @Test
    void aNoteAmongColleaguesIsNoAnswer() {
        assertThat(Told.byMessages(byCustomer("09:00"), byUs("10:00").to(Audience.INTERNAL))
                        .clocks()
                        .answeredAt())
                .isNull();
    }

    @Test
    void whatWeSaidBeforeTheCustomerSpokeIsNoAnswer() {
        assertThat(Told.byMessages(byUs("08:00"), byCustomer("09:00")).clocks().answeredAt())
                .isNull();
    }

    @Test
    void anAnswerInTheSameSecondCounts() {
        assertThat(Told.byMessages(byCustomer("09:00"), byUs("09:00")).clocks().answeredAt())
                .isEqualTo(at("09:00"));
    }

    @Test
    void aRecordWinsForWhatItStates() {
        Clocks clocks = Told.byRecord()
                .answeredAt("08:30")
                .ended(new Ending.Resolution(at("12:00"), Audience.PRIVATE))
                .andMessages(byCustomer("07:00"), byUs("09:00"))
                .clocks();
        assertThat(clocks.arrivedAt()).isEqualTo(at("08:00"));
        assertThat(clocks.answeredAt()).isEqualTo(at("08:30"));
        assertThat(clocks.ending()).isEqualTo(new Ending.Resolution(at("12:00"), Audience.PRIVATE));
    }

    @Test
    void whatARecordDoesNotStateComesFromMessages() {
        assertThat(Told.byRecord()
                        .knowingNothing()
                        .andMessages(byUs("07:00"), byUs("09:00"))
                        .clocks()
                        .answeredAt())
                .isEqualTo(at("09:00"));
    }

    @Test
    void theNewestMomentIsSomethingThatHappenedAndNotTheEndOfObservation() {
        Clocks clocks = Told.byRecord()
                .ended(new Ending.Abandoned(at("12:00")))
                .observedUntil("20:00")
                .andMessages(byUs("11:00"))
                .clocks();
        assertThat(clocks.newestAt()).isEqualTo(at("12:00"));
    }
}
