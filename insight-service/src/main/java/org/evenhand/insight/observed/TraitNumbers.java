package org.evenhand.insight.observed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers the combinations of traits that occur: some thousands, whatever the number of cases. */
final class TraitNumbers {

    private static final int COLUMNS = 8;

    private final Words[] words = new Words[COLUMNS];
    private final LongNumbers[] pairs = new LongNumbers[COLUMNS];
    private final List<Traits> traits = new ArrayList<>();

    TraitNumbers() {
        Arrays.setAll(words, column -> new Words());
        Arrays.setAll(pairs, column -> new LongNumbers());
    }

    /**
     * The number of a combination.
     *
     * @param texts channel, audience, source, topic, severity, language, value tier and bucket; null where unknown
     */
    int of(String[] texts, int year, Reach reach) {
        int number = year * 8 + (reach == null ? 7 : reach.ordinal());
        for (int column = 0; column < COLUMNS; column++) {
            number = pairs[column].of((long) number << 32 | words[column].numberOf(texts[column]));
        }
        if (number == traits.size()) {
            traits.add(new Traits(
                    texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], year, reach));
        }
        return number;
    }

    int size() {
        return traits.size();
    }

    List<Traits> all() {
        return List.copyOf(traits);
    }
}
