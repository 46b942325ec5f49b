package org.evenhand.ingest.accounts;

/** What may be the name of a brand: it stands in addresses, files and reports, so it is kept plain. */
public final class BrandName {

    /** The form of a name, as a regular expression; the database holds the same. */
    public static final String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    /** The form of a name, for people. */
    public static final String FORM_IN_WORDS = "letters, digits, dots, dashes and underscores, at most 100";

    private BrandName() {}

    /** Whether a text may be the name of a brand. */
    public static boolean fits(String text) {
        return text != null && text.matches(FORM);
    }
}
