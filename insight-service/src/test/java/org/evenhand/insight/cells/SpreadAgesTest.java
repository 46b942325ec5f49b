package org.evenhand.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpreadAgesTest {

    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;
    private static final long LONGEST = 1_209_600;

    private final Map<Integer, Long> cases = new TreeMap<>();
    private double seconds;

    @Test
    void agesAroundAnEdgeAreInBothItsBins() {
        spread(new SpreadAges(60, 53 * HOUR, 50 * HOUR, 56 * HOUR), LONGEST);

        assertThat(in(54)).isBetween(39L, 41L);
        assertThat(in(60)).isBetween(19L, 21L);
        assertThat(cases.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(60);
        assertThat(seconds).isCloseTo(60.0 * 53 * HOUR, within(60.0 * HOUR / 10));
    }

    @Test
    void oneCaseAndThoseOfOneMomentAreWhereTheyAre() {
        spread(new SpreadAges(1, 53 * HOUR, 50 * HOUR, 56 * HOUR), LONGEST);
        spread(new SpreadAges(7, 50 * HOUR, 50 * HOUR, 56 * HOUR), LONGEST);
        spread(new SpreadAges(3, 54 * HOUR, 48 * HOUR, 54 * HOUR), LONGEST);

        assertThat(in(54)).isEqualTo(11);
        assertThat(cases).hasSize(1);
    }

    @Test
    void whoIsOlderThanTheLongestAgeIsNotCounted() {
        spread(new SpreadAges(8, LONGEST, LONGEST - 3 * HOUR, LONGEST + 3 * HOUR), LONGEST);
        assertThat(cases.values()).containsExactly(4L);

        spread(new SpreadAges(8, LONGEST + HOUR, LONGEST + HOUR, LONGEST + 7 * HOUR), LONGEST);
        assertThat(cases.values()).containsExactly(4L);
    }

    @Test
    void agesBeyondTheLastEdgeAreAllInTheLastBin() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> new SpreadAges(9, 400 * DAY, 385 * DAY, 416 * DAY)
                .count((bin, some, ofThem) -> {
                    cases.merge(bin, some, Long::sum);
                    seconds += ofThem;
                }));

        assertThat(cases).containsExactly(Map.entry(DurationBins.COUNT - 1, 9L));
        assertThat(seconds).isCloseTo(9.0 * 400 * DAY, within(1.0));
    }

    @Test
    void agesAroundTheLastEdgeAreInTheLastTwoBins() {
        spread(new SpreadAges(100, 90 * DAY, 75 * DAY, 105 * DAY), Long.MAX_VALUE);

        assertThat(cases).containsOnly(Map.entry(DurationBins.COUNT - 2, 50L), Map.entry(DurationBins.COUNT - 1, 50L));
    }

    private void spread(SpreadAges ages, long longest) {
        ages.until(longest, (bin, some, ofThem) -> {
            cases.merge(bin, some, Long::sum);
            seconds += ofThem;
        });
    }

    private long in(int endingWithHour) {
        return cases.getOrDefault(DurationBins.of((long) endingWithHour * HOUR), 0L);
    }
}
