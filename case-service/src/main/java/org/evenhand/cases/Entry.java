package org.evenhand.cases;

import java.util.Optional;
import java.util.function.Function;

/** How a need came in: what its record states, and for the rest what the customer's first message shows. */
public record Entry(
        Channel channel,
        Audience audience,
        String source,
        String topic,
        String severity,
        String language,
        Long reach,
        String valueTier,
        String touchpoint) {

    static Entry of(Optional<CaseRecord> record, Conversation conversation) {
        Optional<Message> customers = conversation.firstOfCustomer();
        // Until a customer has spoken, the place where we spoke is the best there is; our own reach says nothing.
        Optional<Message> anyones = customers.or(conversation::first);
        return new Entry(
                record.map(CaseRecord::channel)
                        .or(() -> anyones.map(Message::channel))
                        .orElse(Channel.UNKNOWN),
                record.map(CaseRecord::audience)
                        .filter(stated -> stated != Audience.UNKNOWN)
                        .or(() -> anyones.map(Message::audience))
                        .orElse(Audience.UNKNOWN),
                stated(record, CaseRecord::source),
                stated(record, CaseRecord::topic),
                stated(record, CaseRecord::severity),
                record.map(CaseRecord::language)
                        .or(() -> customers.map(Message::language))
                        .orElse(null),
                record.map(CaseRecord::reach)
                        .or(() -> customers.map(Message::reach))
                        .orElse(null),
                stated(record, CaseRecord::valueTier),
                stated(record, CaseRecord::touchpoint));
    }

    private static String stated(Optional<CaseRecord> record, Function<CaseRecord, String> what) {
        return record.map(what).orElse(null);
    }
}
