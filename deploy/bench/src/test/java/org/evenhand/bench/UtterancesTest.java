package org.evenhand.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class UtterancesTest {

    @Test
    void theyComeInTheOrderOfTheirTimesEachWithItsOwnId() {
        List<Utterance> all = all("one", 10_000);
        assertThat(all).hasSize(10_000).isSortedAccordingTo(Comparator.comparing(Utterance::time));
        assertThat(all.stream().map(Utterance::externalId)).doesNotHaveDuplicates();
    }

    @Test
    void aConversationHasThreeAndBeginsWithACustomer() {
        List<Utterance> all = all("one", 9_000);
        assertThat(all.stream().map(Utterance::thread).distinct()).hasSize(3_000);
        assertThat(all.stream().filter(one -> one.externalId().endsWith("a"))).allMatch(Utterance::inbound);
    }

    @Test
    void theSameNameMakesTheSameMessages() {
        assertThat(all("one", 300)).isEqualTo(all("one", 300)).isNotEqualTo(all("two", 300));
    }

    private static List<Utterance> all(String name, long messages) {
        List<Utterance> all = new ArrayList<>();
        new Utterances(name, messages).forEachRemaining(all::add);
        return all;
    }
}
