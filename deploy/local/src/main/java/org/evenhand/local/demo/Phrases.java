package org.evenhand.local.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sentences of one language: sections in brackets, one sentence a line, slots in braces, `|` for a new line. */
final class Phrases {

    private final Map<String, List<String>> sections = new HashMap<>();

    static Phrases parse(String text) {
        Phrases phrases = new Phrases();
        List<String> section = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                phrases.sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank()) {
                section.add(line.replace('|', '\n'));
            }
        }
        return phrases;
    }

    String any(String section, Chance chance) {
        List<String> phrases = sections.get(section);
        if (phrases == null || phrases.isEmpty()) {
            throw new IllegalStateException("There are no phrases in [" + section + "].");
        }
        return chance.oneOf(phrases);
    }

    /** A sentence of the section with its slots filled. */
    String say(String section, Map<String, String> slots, Chance chance) {
        String phrase = any(section, chance);
        StringBuilder said = new StringBuilder();
        int done = 0;
        for (int slot = phrase.indexOf('{'); slot >= 0; slot = phrase.indexOf('{', done)) {
            int end = phrase.indexOf('}', slot);
            String value = slots.get(phrase.substring(slot + 1, end));
            if (value == null) {
                throw new IllegalStateException("Nothing fills a slot of \"" + phrase + "\" in [" + section + "].");
            }
            said.append(phrase, done, slot).append(value);
            done = end + 1;
        }
        return said.append(phrase, done, phrase.length()).toString();
    }
}
