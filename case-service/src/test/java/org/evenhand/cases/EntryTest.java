package org.evenhand.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Said.byCustomer;
import static org.evenhand.cases.testing.Said.byUs;

import org.evenhand.cases.testing.Told;
import org.junit.jupiter.api.Test;

class EntryTest {

    @Test
    void aThreadEntersWhereTheCustomerSpokeFirst() {
        Entry entry = Told.byMessages(
                        byCustomer("09:30").on(Channel.FACEBOOK).in("de").withReach(9),
                        byCustomer("09:00")
                                .on(Channel.X)
                                .to(Audience.PRIVATE)
                                .in("en")
                                .withReach(52))
                .entry();
        assertThat(entry).isEqualTo(new Entry(Channel.X, Audience.PRIVATE, null, null, null, "en", 52L, null, null));
    }

    @Test
    void ofTwoMessagesAtTheSameMomentTheExternalIdDecides() {
        Entry oneWay = Told.byMessages(
                        byCustomer("09:00").as("1").in("en"),
                        byCustomer("09:00").as("2").in("de"))
                .entry();
        Entry otherWay = Told.byMessages(
                        byCustomer("09:00").as("2").in("de"),
                        byCustomer("09:00").as("1").in("en"))
                .entry();
        assertThat(oneWay.language()).isEqualTo("en");
        assertThat(otherWay).isEqualTo(oneWay);
    }

    @Test
    void ourOwnReachIsNotTheCustomers() {
        Entry entry =
                Told.byMessages(byUs("09:00").withReach(1_000_000).in("en")).entry();
        assertThat(entry.reach()).isNull();
        assertThat(entry.language()).isNull();
        assertThat(entry.channel()).isEqualTo(Channel.X);
    }

    @Test
    void aRecordWinsForWhatItStates() {
        Entry entry = Told.byRecord()
                .languageAndReach("en", 7)
                .andMessages(byCustomer("07:00").on(Channel.X).in("de").withReach(52))
                .entry();
        assertThat(entry.channel()).isEqualTo(Channel.PHONE);
        assertThat(entry.audience()).isEqualTo(Audience.PRIVATE);
        assertThat(entry.language()).isEqualTo("en");
        assertThat(entry.reach()).isEqualTo(7);
        assertThat(entry.source()).isEqualTo("PHONE");
        assertThat(entry.topic()).isEqualTo("tickets/refund");
    }

    @Test
    void whatARecordDoesNotStateComesFromTheFirstMessage() {
        Entry entry = Told.byRecord()
                .audience(Audience.UNKNOWN)
                .andMessages(byCustomer("07:00").in("de").withReach(52))
                .entry();
        assertThat(entry.audience()).isEqualTo(Audience.PUBLIC);
        assertThat(entry.language()).isEqualTo("de");
        assertThat(entry.reach()).isEqualTo(52);
    }

    @Test
    void anUnknownReachIsNotZero() {
        assertThat(Told.byRecord().alone().entry().reach()).isNull();
    }

    @Test
    void anAudienceOfWhichNobodyTellsStaysUnknown() {
        assertThat(Told.byRecord().audience(Audience.UNKNOWN).alone().entry().audience())
                .isEqualTo(Audience.UNKNOWN);
    }
}
