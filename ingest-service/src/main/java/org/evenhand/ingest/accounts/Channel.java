package org.evenhand.ingest.accounts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Map<String, Channel> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Channel::word, channel -> channel));
    private static final List<Channel> BETWEEN_TWO_ONLY =
            List.of(EMAIL, PHONE, CHAT, WEB, WHATSAPP, SMS, STORE, LETTER);

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The channel of a name as it stands in the API and in files; empty when there is none. */
    public static Optional<Channel> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
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
        return word;
    }

    /** Whether nobody but the two sides can ever read along here, so that the audience needs no saying. */
    public boolean isBetweenTwoOnly() {
        return BETWEEN_TWO_ONLY.contains(this);
    }
}
