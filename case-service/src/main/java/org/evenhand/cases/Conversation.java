package org.evenhand.cases;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The messages of one case in the order in which they were sent, whatever the order in which they reached us. */
public class Conversation {

    private static final Comparator<Message> AS_SENT =
            comparing(Message::sentAt).thenComparing(Message::externalId);

    /** Nothing was said. */
    public static final Conversation NONE = new Conversation(List.of());

    private final List<Message> messages;

    public Conversation(List<Message> messages) {
        this.messages = messages.stream().sorted(AS_SENT).toList();
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    Optional<Message> first() {
        return messages.stream().findFirst();
    }

    /** With what the customer began; nothing while only our side or a program has spoken. */
    public Optional<Message> firstOfCustomer() {
        return messages.stream().filter(Message::isOfCustomer).findFirst();
    }

    Optional<Instant> answeredAtOrAfter(Instant arrivedAt) {
        return messages.stream()
                .filter(Message::answers)
                .map(Message::sentAt)
                .filter(at -> !at.isBefore(arrivedAt))
                .findFirst();
    }

    Stream<String> publicReplies() {
        return messages.stream()
                .filter(message -> message.answers() && message.audience() == Audience.PUBLIC)
                .map(Message::publicReply);
    }

    boolean isLive() {
        return messages.stream().anyMatch(Message::isLive);
    }

    boolean isLiveAfter(Instant moment) {
        return messages.stream()
                .anyMatch(message -> message.isLive() && message.sentAt().isAfter(moment));
    }

    /** The import that brought it; nothing as soon as a live message is among them. */
    Optional<UUID> importedBy() {
        return isLive() ? Optional.empty() : first().map(Message::importId);
    }

    Stream<Instant> happenings() {
        return messages.stream().map(Message::sentAt);
    }
}
