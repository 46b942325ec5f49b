package org.evenhand.cases.handoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternFilesTest {

    private final PatternFiles ours = new PatternFiles("asks-for-private");
    private final PatternFiles tests = new PatternFiles("patterns-of-tests");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please DM us your booking.",
                "We have replied to your dms",
                "Send a direct message, please",
                "by Private Messaging",
                "Follow and DM: we will help"
            })
    void strictEnglishFindsAnInvitation(String text) {
        assertThat(ours.read(List.of("strict-en")).in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thank you, admin!", "We sent you an e-mail.", "Give us a call", "Direct flights only", ""})
    void strictEnglishTakesNoHintForOne(String text) {
        assertThat(ours.read(List.of("strict-en")).in(text)).isFalse();
    }

    @Test
    void anotherSetJoinsByItsFileAndName() {
        AsksForPrivate both = tests.read(List.of("german", "english"));
        assertThat(both.in("Schreiben Sie uns eine Direktnachricht")).isTrue();
        assertThat(both.in("Send a DM")).isTrue();
        assertThat(both.names()).isEqualTo("german,english");
    }

    @Test
    void aBrokenPatternEndsInASentence() {
        assertThatThrownBy(() -> tests.read(List.of("broken")))
                .hasMessageStartingWith("The pattern set patterns-of-tests/broken.yaml cannot be used: ")
                .hasMessageContaining("Unclosed group");
    }

    @Test
    void aSetThatIsNotThereEndsInASentence() {
        assertThatThrownBy(() -> ours.read(List.of("strict-xx")))
                .hasMessage(
                        "There is no pattern set strict-xx: add asks-for-private/strict-xx.yaml or take the name out of"
                                + " evenhand.asks-for-private.sets.");
    }

    @Test
    void aSetWithoutPatternsEndsInASentence() {
        assertThatThrownBy(() -> tests.read(List.of("empty")))
                .hasMessageContaining("it needs a name and at least one pattern");
    }

    @Test
    void noSetAtAllEndsInASentence() {
        assertThatThrownBy(() -> ours.read(List.of())).hasMessageContaining("names no pattern set");
    }
}
