package org.evenhand.local.demo;

import java.text.Normalizer;
import java.util.Locale;

/** How numbers and names are spelled in identifiers, the same in every locale. */
final class Spelling {

    private Spelling() {}

    static String six(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(6 - digits.length()) + digits;
    }

    static String cents(int cents) {
        return cents / 100 + "." + cents % 100 / 10 + cents % 10;
    }

    static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
