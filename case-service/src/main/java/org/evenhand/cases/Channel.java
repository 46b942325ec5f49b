package org.evenhand.cases;

import java.util.Locale;

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

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
