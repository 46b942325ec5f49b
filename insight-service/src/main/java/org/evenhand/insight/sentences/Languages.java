package org.evenhand.insight.sentences;

import java.util.List;
import java.util.Locale;

/** The languages that findings are told in. To add one, write it and name it here. */
public final class Languages {

    private static final List<Language> ALL = List.of(new English());

    private Languages() {}

    /** The language of a locale; English where there is none. */
    public static Language of(Locale locale) {
        return ALL.stream()
                .filter(each -> each.locale().getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ALL.getFirst());
    }
}
