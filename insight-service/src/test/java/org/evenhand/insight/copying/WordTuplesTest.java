package org.evenhand.insight.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordTuplesTest {

    @Test
    void everyCombinationHasOneNumberAndItsWordsComeBack() {
        Random random = new Random(7);
        String[] some = {null, "", "x", "delivery/late", "Straße", "a\u0000b", "delivery", "/late"};
        WordTuples tuples = new WordTuples(3);
        Map<List<String>, Integer> numbers = new HashMap<>();

        for (int each = 0; each < 5_000; each++) {
            String[] words = {some[random.nextInt(8)], some[random.nextInt(8)], String.valueOf(random.nextInt(20))};
            int number = tuples.of(words);

            assertThat(number).isEqualTo(numbers.computeIfAbsent(Arrays.asList(words), fresh -> numbers.size()));
            assertThat(tuples.words(number)).containsExactly(words);
        }
        assertThat(numbers).hasSizeGreaterThan(1_000);
    }

    @Test
    void whereAWordEndsMatters() {
        WordTuples tuples = new WordTuples(2);

        assertThat(tuples.of("ab", "c")).isNotEqualTo(tuples.of("a", "bc"));
        assertThat(tuples.of(null, "a")).isNotEqualTo(tuples.of("", "a"));
    }
}
