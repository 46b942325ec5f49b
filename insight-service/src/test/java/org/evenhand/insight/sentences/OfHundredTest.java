package org.evenhand.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OfHundredTest {

    @Test
    void whatRoundingLosesGoesToTheLargestRests() {
        assertThat(OfHundred.wholes(exact(33.4, 33.3, 33.3)).values()).containsExactly(34, 33, 33);
        assertThat(OfHundred.wholes(exact(99.6, 0.4, 0)).values()).containsExactly(100, 0, 0);
    }

    @Test
    void aHundredFiguresAreAlwaysAHundred() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            double first = 100 * random.nextDouble();
            double second = (100 - first) * random.nextDouble();
            Map<String, Integer> wholes = OfHundred.wholes(exact(first, second, 100 - first - second));

            assertThat(wholes.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(100);
            assertThat(wholes.get("0")).isBetween((int) Math.floor(first), (int) Math.ceil(first));
        }
    }

    private static Map<String, Double> exact(double... shares) {
        Map<String, Double> exact = new LinkedHashMap<>();
        for (double share : shares) {
            exact.put(String.valueOf(exact.size()), share);
        }
        return exact;
    }
}
