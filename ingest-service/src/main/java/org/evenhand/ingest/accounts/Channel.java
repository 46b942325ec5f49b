package org.evenhand.ingest.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of places where messages arrive. */
public enum Channel {
    X,
    FACEBOOK,
    INSTAGRAM,
    MASTODON,
    BLUESKY,
    THREADS,
    REVIEW,
    EMAIL,
    PHONE,
    CHAT,
    WEB,
    WHATSAPP,
    SMS,
    STORE,
    LETTER,
    OTHER,
    UNKNOWN;

    private static final List<Channel> BETWEEN_TWO_ONLY =
            List.of(EMAIL, PHONE, CHAT, WEB, WHATSAPP, SMS, STORE, LETTER);

    /** The channel of a name as it stands in the API and in files; empty when there is none. */
    public static Optional<Channel> named(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }

    @JsonCreator
    static Channel of(String word) {
        return named(word)
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + word + "\" is no channel. Channels are: " + words() + "."));
    }

    /** The names of all channels, for sentences. */
    public static String words() {
        return Arrays.stream(values()).map(Channel::word).collect(Collectors.joining(", "));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody but the two sides can ever read along here, so that the audience needs no saying. */
    public boolean isBetweenTwoOnly() {
        return BETWEEN_TWO_ONLY.contains(this);
    }
}
