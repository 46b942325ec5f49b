package org.evenhand.insight.treatment;

import java.util.Locale;

/** Names as they stand in addresses and answers. */
final class Words {

    private Words() {}

    static String of(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
