package org.evenhand.insight.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "42, 42 s",
        "30.5, 30.5 s",
        "60, 1.0 min",
        "179, 3.0 min",
        "4087, 68.1 min",
        "7199, 120.0 min",
        "7200, 2 h 0 min",
        "11520, 3 h 12 min",
        "172799, 48 h 0 min",
        "172800, 2 days",
        "362880, 4.2 days"
    })
    void durationsAreSaidInTheUnitThatFits(double seconds, String words) {
        assertThat(Words.duration(seconds, false).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 days", "86400, 1 day", "345600, 4 days", "648000, 7.5 days"})
    void daysStayDays(double seconds, String words) {
        assertThat(Words.duration(seconds, true).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @Test
    void anIntervalNamesItsUnitOnceAndMayBeOpen() {
        assertThat(Words.durations(345_600, 432_000, true)).isEqualTo("4 to 5\u00a0days");
        assertThat(Words.durations(3_600, 11_520, false)).isEqualTo("60.0\u00a0min to 3\u00a0h\u00a012\u00a0min");
        assertThat(Words.durations(345_600, null, true)).isEqualTo("4\u00a0days or more");
    }

    @Test
    void numbersAreTheSameOnEveryMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Words.count(80_203)).isEqualTo("80,203");
            assertThat(Words.percent(0.551624)).isEqualTo("55.2\u00a0%");
            assertThat(Words.percents(0.433457, 1.0)).isEqualTo("43.3\u00a0to\u00a0100.0");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNotKnownIsADashAndNeverZero() {
        assertThat(Words.percent(null)).isEqualTo("–");
        assertThat(Words.duration(null, true)).isEqualTo("–");
    }
}
