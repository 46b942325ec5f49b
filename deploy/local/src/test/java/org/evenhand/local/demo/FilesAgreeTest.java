package org.evenhand.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.local.demo.Generated.CASES;
import static org.evenhand.local.demo.Generated.MESSAGES;
import static org.evenhand.local.demo.Generated.MESSAGES_OF;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FilesAgreeTest {

    @Test
    void thereAreThirtyThousandCasesAndTwoToFiveMessagesForMost() {
        assertThat(CASES).hasSize(Truth.CASES);
        assertThat(MESSAGES).hasSizeBetween(80_000, 100_000);
        assertThat(MESSAGES_OF).hasSize(Truth.CASES);
        assertThat(MESSAGES_OF.values().stream().filter(each -> each.size() >= 2 && each.size() <= 5))
                .hasSizeGreaterThan(28_000);
    }

    @Test
    void bothFilesAreInOrderOfTimeAndEndWithTheObservation() {
        assertThat(CASES).isSortedAccordingTo(Comparator.comparing(CaseRow::openedAt));
        assertThat(MESSAGES).isSortedAccordingTo(Comparator.comparing(MessageRow::time));
        assertThat(CASES.getFirst().openedAt()).isAfterOrEqualTo(Truth.FIRST_DAY);
        assertThat(CASES)
                .allSatisfy(row -> assertThat(row.times()).allMatch(time -> !time.isAfter(row.observationEnd())));
        assertThat(CASES.stream().flatMap(CaseRow::times).max(Comparator.naturalOrder()))
                .contains(Truth.OBSERVED_UNTIL);
    }

    @Test
    void theTimesOfACaseFollowOneAnother() {
        assertThat(CASES).allSatisfy(row -> {
            assertThat(row.resolvedAt().isPresent() && row.abandonedAt().isPresent())
                    .isFalse();
            row.answeredAt()
                    .ifPresent(answered ->
                            assertThat(answered).isAfter(row.openedAt()).isBefore(row.lastSeen()));
            row.resolvedAt().ifPresent(resolved -> assertThat(row.answeredAt()).isPresent());
            row.abandonedAt().ifPresent(abandoned -> assertThat(abandoned).isAfter(row.openedAt()));
            row.wentPublicAt()
                    .ifPresent(time -> assertThat(time).isAfter(row.openedAt()).isBefore(row.lastSeen()));
            row.reopenedAt()
                    .ifPresent(time -> assertThat(time).isAfter(row.resolvedAt().orElseThrow()));
        });
    }

    @Test
    void everyTimeOfACaseIsTheTimeOfItsMessage() {
        assertThat(CASES).allSatisfy(row -> {
            List<MessageRow> messages = MESSAGES_OF.get(row.id());
            MessageRow first = messages.getFirst();
            assertThat(first.inbound()).isTrue();
            assertThat(first.time()).isEqualTo(row.openedAt());
            assertThat(first.channel()).isEqualTo(row.channel());
            assertThat(first.audience()).isEqualTo(row.inPublic() ? "public" : "private");
            assertThat(messages.stream()
                            .filter(MessageRow::answer)
                            .map(MessageRow::time)
                            .findFirst())
                    .isEqualTo(row.answeredAt());
            assertSaid(
                    row,
                    row.resolvedAt(),
                    message -> !message.inbound()
                            && message.audience()
                                    .equals(row.resolutionKind().isEmpty() ? "internal" : row.resolutionKind()));
            assertSaid(
                    row,
                    row.abandonedAt(),
                    message -> message.inbound() || message.audience().equals("internal"));
            assertSaid(
                    row,
                    row.wentPublicAt(),
                    message -> message.inbound() && message.audience().equals("public"));
            assertSaid(row, row.reopenedAt(), MessageRow::inbound);
            assertThat(messages).allMatch(message -> !message.time().isAfter(row.observationEnd()));
        });
    }

    @Test
    void aMessageHasItsIdOnceAndAnswersAnEarlierOneOfItsThread() {
        Set<String> ids = new HashSet<>();
        Set<String> said = new HashSet<>();
        assertThat(MESSAGES).allSatisfy(message -> {
            assertThat(ids.add(message.account() + " " + message.externalId())).isTrue();
            assertThat(message.inReplyTo().isEmpty() || said.contains(message.thread() + " " + message.inReplyTo()))
                    .isTrue();
            said.add(message.thread() + " " + message.externalId());
            assertThat(message.thread()).startsWith(message.caseId());
        });
    }

    @Test
    void customersAreKnownByOneNameOnEachChannelAndShareNone() {
        Set<String> owners = new HashSet<>();
        Set<String> names = new HashSet<>();
        MESSAGES.stream().filter(MessageRow::inbound).forEach(message -> {
            names.add(message.channel() + " " + message.author());
            owners.add(message.channel() + " " + message.author() + " " + message.customer());
        });

        assertThat(owners).hasSameSizeAs(names);
        assertThat(MESSAGES)
                .allMatch(message -> message.inbound() != message.customer().isEmpty());
    }

    private static void assertSaid(CaseRow row, Optional<Instant> time, Predicate<MessageRow> by) {
        time.ifPresent(instant -> assertThat(
                        MESSAGES_OF.get(row.id()).stream().filter(by).map(MessageRow::time))
                .contains(instant));
    }
}
