package org.evenhand.local.demo;

import java.util.Locale;

/** Who can read a message. */
enum Audience {
    PUBLIC,
    PRIVATE,
    INTERNAL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
