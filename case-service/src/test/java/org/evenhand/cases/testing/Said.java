package org.evenhand.cases.testing;

import java.time.Instant;
import java.util.UUID;
import org.evenhand.cases.Audience;
import org.evenhand.cases.AuthorKind;
import org.evenhand.cases.Channel;
import org.evenhand.cases.Direction;
import org.evenhand.cases.Message;

/** Messages of the domain's tests: who said something, when, and to whom. */
public class Said {

    public static final UUID IMPORT = UUID.fromString("00000000-0000-8000-8000-00000000000a");
    public static final UUID QUIET_RIDER = UUID.fromString("00000000-0000-8000-8000-00000000000b");

    private final Instant at;
    private final Direction direction;
    private String externalId = "m";
    private Audience audience = Audience.PUBLIC;
    private Channel channel = Channel.X;
    private AuthorKind authorKind = AuthorKind.PERSON;
    private String customerReference;
    private UUID linkedCustomerId = QUIET_RIDER;
    private Long reach;
    private String language;
    private UUID importId;
    private String text = "We are looking into it.";

    private Said(String time, Direction direction) {
        this.at = Instant.parse("2026-02-01T" + time + ":00Z");
        this.direction = direction;
    }

    public static Said byCustomer(String time) {
        return new Said(time, Direction.INBOUND);
    }

    public static Said byUs(String time) {
        return new Said(time, Direction.OUTBOUND);
    }

    public static Instant at(String time) {
        return Instant.parse("2026-02-01T" + time + ":00Z");
    }

    public Said as(String id) {
        externalId = id;
        return this;
    }

    public Said to(Audience readers) {
        audience = readers;
        return this;
    }

    public Said on(Channel place) {
        channel = place;
        return this;
    }

    public Said automatically() {
        authorKind = AuthorKind.AUTOMATIC;
        return this;
    }

    public Said named(String reference) {
        customerReference = reference;
        return this;
    }

    public Said linkedTo(UUID customer) {
        linkedCustomerId = customer;
        return this;
    }

    public Said withReach(long followers) {
        reach = followers;
        return this;
    }

    public Said in(String words) {
        language = words;
        return this;
    }

    public Said imported() {
        importId = IMPORT;
        return this;
    }

    public Said saying(String words) {
        text = words;
        return this;
    }

    public Message message() {
        boolean customers = direction == Direction.INBOUND;
        boolean publicReply = !customers && audience == Audience.PUBLIC && authorKind == AuthorKind.PERSON;
        return new Message(
                Told.CASE,
                UUID.randomUUID(),
                externalId,
                at,
                channel,
                direction,
                audience,
                authorKind,
                customers ? QUIET_RIDER : null,
                customers ? linkedCustomerId : null,
                customerReference,
                reach,
                language,
                importId,
                publicReply ? text : null);
    }
}
