package org.evenhand.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** When what happened to a case; null where it has not happened or cannot be known. */
public record Clocks(
        Granularity granularity,
        Instant firstAttemptAt,
        Instant arrivedAt,
        Instant enteredAt,
        Instant answeredAt,
        Ending ending,
        Instant wentPublicAt,
        Instant reopenedAt,
        Instant observationEnd,
        Instant newestAt) {

    static Clocks of(Optional<CaseRecord> record, Conversation conversation) {
        Optional<Instant> arrivedAt = record.map(CaseRecord::openedAt)
                .or(() -> conversation.firstOfCustomer().map(Message::sentAt));
        Optional<Instant> answeredAt =
                record.map(CaseRecord::firstAnswerAt).or(() -> arrivedAt.flatMap(conversation::answeredAtOrAfter));
        return new Clocks(
                record.map(CaseRecord::granularity).orElse(Granularity.SECOND),
                // Attempts on other channels are not linked to cases yet, so the first attempt is the arrival.
                arrivedAt.orElse(null),
                arrivedAt.orElse(null),
                record.map(CaseRecord::enteredAt).orElse(null),
                answeredAt.orElse(null),
                record.map(CaseRecord::ending).orElse(null),
                record.map(CaseRecord::wentPublicAt).orElse(null),
                record.map(CaseRecord::reopenedAt).orElse(null),
                record.map(CaseRecord::observationEnd).orElse(null),
                newest(record, conversation));
    }

    private static Instant newest(Optional<CaseRecord> record, Conversation conversation) {
        return Stream.concat(record.stream().flatMap(CaseRecord::happenings), conversation.happenings())
                .max(Instant::compareTo)
                .orElse(null);
    }
}
