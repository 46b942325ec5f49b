package org.evenhand.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.cases.testing.Said.QUIET_RIDER;
import static org.evenhand.cases.testing.Said.byCustomer;
import static org.evenhand.cases.testing.Said.byUs;

import java.math.BigDecimal;
import java.util.UUID;
import org.evenhand.cases.handoffs.PublicReplies;
import org.evenhand.cases.testing.Told;
import org.junit.jupiter.api.Test;

class CaseTest {

    private static final UUID NAMED = Case.customerNamed("northway-rail", "k-9");

    @Test
    void theRecordNamesTheCustomer() {
        assertThat(Told.byRecord()
                        .customer("k-9")
                        .andMessages(byCustomer("09:00").named("k-10"))
                        .customerId())
                .isEqualTo(NAMED);
    }

    @Test
    void elseTheFirstMessageDoes() {
        assertThat(Told.byMessages(byCustomer("09:30"), byCustomer("09:00").named("k-9"))
                        .customerId())
                .isEqualTo(NAMED);
    }

    @Test
    void elseItIsWhoTheAccountIsLinkedTo() {
        UUID linked = UUID.randomUUID();
        assertThat(Told.byMessages(byCustomer("09:00").linkedTo(linked)).customerId())
                .isEqualTo(linked);
        assertThat(Told.byRecord()
                        .andMessages(byCustomer("09:00").linkedTo(linked))
                        .customerId())
                .isEqualTo(linked);
    }

    @Test
    void anAccountWhoseLinkWasUndoneStandsForItself() {
        assertThat(Told.byMessages(byCustomer("09:00").linkedTo(null)).customerId())
                .isEqualTo(QUIET_RIDER);
    }

    @Test
    void aRecordWithoutACustomerHasOneOfItsOwn() {
        assertThat(Told.byRecord().alone().customerId()).isEqualTo(Case.unknownCustomerOf(Told.CASE));
    }

    @Test
    void repliesInPublicAreCountedAndThoseThatAskForPrivate() {
        PublicReplies replies = Told.byMessages(
                        byCustomer("09:00").saying("May I DM you?"),
                        byUs("10:00").saying("Please send us a DM."),
                        byUs("10:01").saying("We are on it."),
                        byUs("10:02").saying("Your DM is read.").to(Audience.PRIVATE),
                        byUs("10:03").saying("DM us!").automatically())
                .replies();
        assertThat(replies).isEqualTo(new PublicReplies(2, 1, "dm"));
    }

    @Test
    void whatOnlyARecordCanStateIsTakenFromIt() {
        Case told = Told.byRecord().alone();
        assertThat(told.transfers()).isEqualTo(2);
        assertThat(told.compensation()).isEqualTo(new BigDecimal("12.5"));
        assertThat(Told.byMessages(byCustomer("09:00")).transfers()).isNull();
    }
}
