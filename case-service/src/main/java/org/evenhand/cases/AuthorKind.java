package org.evenhand.cases;

import java.util.Locale;

/** Whether a person wrote a message, or a program such as an automatic receipt. */
public enum AuthorKind {
    PERSON,
    AUTOMATIC;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
