package org.evenhand.insight.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongNumbersTest {

    @Test
    void everyValueKeepsItsNumberHoweverManyThereAre() {
        LongNumbers numbers = new LongNumbers();
        Map<Long, Integer> expected = new HashMap<>();
        Random random = new Random(7);

        for (int draw = 0; draw < 200_000; draw++) {
            // Values that differ only in their upper half, or only in their lower one, and close ones.
            long value = (long) random.nextInt(300) << 32 | random.nextInt(300);
            int number = numbers.of(value);
            assertThat(number).isEqualTo(expected.computeIfAbsent(value, each -> expected.size()));
        }
        assertThat(numbers.size()).isEqualTo(expected.size());
    }
}
