package org.evenhand.insight.observed;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.insight.copying.WordTuples;

/** Numbers the combinations of traits that occur: some thousands, whatever the number of cases. */
final class TraitNumbers {

    /** Channel, audience, source, topic, severity, language, value tier and bucket. */
    static final int WORDS = 8;

    /** More than there are years and classes of reach. */
    private static final long YEARS_AND_REACHES = 1L << 20;

    private static final int REACHES = 8;

    private final WordTuples words = new WordTuples(WORDS);
    private final LongNumbers numbers = new LongNumbers();
    private final List<Traits> traits = new ArrayList<>();

    WordTuples words() {
        return words;
    }

    /** The number of a combination of the words of a number with a year and a class of reach, null if that is unknown. */
    int of(int tuple, int year, Reach reach) {
        long yearAndReach = (long) year * REACHES + (reach == null ? REACHES - 1 : reach.ordinal());
        int number = numbers.of(tuple * YEARS_AND_REACHES + yearAndReach);
        if (number == traits.size()) {
            String[] texts = words.words(tuple);
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
