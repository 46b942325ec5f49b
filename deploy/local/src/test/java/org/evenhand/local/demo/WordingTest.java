package org.evenhand.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.local.demo.Generated.CASES;
import static org.evenhand.local.demo.Generated.MESSAGES;
import static org.evenhand.local.demo.Generated.MESSAGES_OF;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {

    /** The pattern set strict-en, in its own words. */
    private static final Pattern ASKS = Pattern.compile("(?i)\\bdms?\\b|direct messag|private messag");

    @Test
    void noTextIsEmptyOrHoldsAPlaceholder() {
        assertThat(MESSAGES)
                .noneMatch(message -> message.text().isBlank() || message.text().matches("(?s).*[{}|\\[\\]].*"));
    }

    @Test
    void openingsAreRarelyTheSame() {
        assertThat(CASES.stream()
                        .map(row -> MESSAGES_OF.get(row.id()).getFirst().text())
                        .distinct())
                .hasSizeGreaterThan(24_000);
    }

    @Test
    void postsFitIntoAPost() {
        assertThat(MESSAGES)
                .noneMatch(message ->
                        message.channel().equals("x") && message.text().length() > 280);
    }

    @Test
    void addressesAndNumbersAreReservedForFiction() {
        assertThat(MESSAGES).allSatisfy(message -> {
            switch (message.channel()) {
                case "phone" -> assertThat(message.account()).isEqualTo("+448081570100");
                case "email" -> assertThat(message.account()).endsWith(".example");
                default -> assertThat(message.account()).isNotBlank();
            }
            if (message.inbound() && List.of("email", "web").contains(message.channel())) {
                assertThat(message.author()).matches("[a-z.]+[0-9]+@[a-z]+\\.example");
            }
            if (message.inbound() && message.channel().equals("phone")) {
                assertThat(message.author())
                        .matches(
                                "\\+44(7700900|2079460|1(13|14|15|16|17|18|21|31|41|51|61)4960|1914980|2920180|2896496|1632960)\\d{3}");
            }
        });
    }

    @Test
    void firstAnswersInPublicAskForPrivateAsOftenAsTheTruthSays() {
        List<MessageRow> answers = CASES.stream()
                .filter(row -> row.inPublic() && row.answeredAt().isPresent())
                .flatMap(row -> MESSAGES_OF.get(row.id()).stream()
                        .filter(MessageRow::publicReply)
                        .limit(1))
                .filter(answer -> answer.language().equals("en"))
                .toList();
        long asking = answers.stream().filter(WordingTest::asks).count();

        assertThat((double) asking / answers.size()).isCloseTo(Truth.ASKS_FOR_PRIVATE, within(0.02));
    }

    @Test
    void laterRepliesDoNotAskAndOtherLanguagesAskInTheirOwnWords() {
        assertThat(MESSAGES.stream().filter(MessageRow::publicReply).filter(WordingTest::asks))
                .allMatch(reply -> reply.language().equals("en"))
                .allMatch(reply -> MESSAGES_OF.get(reply.caseId()).stream()
                        .filter(MessageRow::answer)
                        .findFirst()
                        .orElseThrow()
                        .equals(reply));
    }

    @Test
    void aComplaintThatFollowsAFailureSaysSo() {
        assertThat(MESSAGES.stream()
                        .filter(MessageRow::inbound)
                        .filter(message -> message.audience().equals("public"))
                        .filter(message -> message.text()
                                .matches("(?is).*(I called you|I rang the hotline|by phone|Your hotline"
                                        + " had|I e-mailed you|my e-mail of|help address).*")))
                .hasSizeGreaterThan(500);
    }

    @Test
    void allFourLanguagesAreSpoken() {
        assertThat(MESSAGES.stream().map(MessageRow::language).distinct())
                .containsExactlyInAnyOrder("en", "de", "fr", "es");
    }

    static boolean asks(MessageRow message) {
        return ASKS.matcher(message.text()).find();
    }
}
