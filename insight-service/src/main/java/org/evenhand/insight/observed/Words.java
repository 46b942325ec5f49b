package org.evenhand.insight.observed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the words of a column, 0 for none. */
final class Words {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    Words() {
        words.add(null);
    }

    int numberOf(String word) {
        if (word == null) {
            return 0;
        }
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        words.add(word);
        numbers.put(word, words.size() - 1);
        return words.size() - 1;
    }

    /** The word of a number, the same object each time, so that equal words need not be kept twice. */
    String word(int number) {
        return words.get(number);
    }
}
