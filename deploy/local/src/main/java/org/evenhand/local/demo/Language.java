package org.evenhand.local.demo;

/** What the railway's customers speak; it has no effect on how they are served. */
enum Language {
    ENGLISH("en", 0.74, English.TEXT),
    GERMAN("de", 0.12, German.TEXT),
    FRENCH("fr", 0.08, French.TEXT),
    SPANISH("es", 0.06, Spanish.TEXT);

    final String code;
    final Phrases phrases;
    private final double share;

    Language(String code, double share, String text) {
        this.code = code;
        this.share = share;
        this.phrases = Phrases.parse(text);
    }

    static Language draw(Chance chance) {
        Language[] languages = values();
        double[] shares = new double[languages.length];
        for (Language language : languages) {
            shares[language.ordinal()] = language.share;
        }
        return languages[chance.index(shares)];
    }
}
