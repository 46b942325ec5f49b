package org.evenhand.statistics.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.evenhand.statistics.check.comparison.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of this repository: made with R, recomputed here number by number. */
class CheckStatisticsTest {

    private static final CheckStatistics CHECK = CheckStatistics.of(Vectors.COMMITTED);

    @Test
    void everyNumberAgreesWithR() {
        assertThat(CHECK.differences()).extracting(Difference::toString).isEmpty();
        assertThat(CHECK.problems()).isEmpty();
        assertThat(CHECK.agrees()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"setA.json", "setB.json", "setC.json", "setD.json"})
    void everyNumberAndEveryNullUnderExpectedIsCompared(String file) {
        JsonNode root = new VectorFile(Vectors.COMMITTED, file).read();
        long leaves = StreamSupport.stream(root.get("tests").spliterator(), false)
                .mapToLong(test -> Leaf.below(file, "", test.get("expected")).size())
                .sum();

        assertThat(compared(file)).isEqualTo(leaves).isGreaterThan(100);
    }

    @Test
    void everyResultOfTheOtherFilesIsCompared() {
        assertThat(compared("edge.json")).isEqualTo(340);
        assertThat(compared("verdict.json")).isEqualTo(7);
        assertThat(compared("aggregates.json")).isEqualTo(118);
    }

    @Test
    void theLinesEndWithTheSum() {
        List<String> lines = CHECK.lines();

        assertThat(lines).contains("setA.json: compared 1473, mismatched 0");
        assertThat(lines.getLast()).isEqualTo("compared 9245, mismatched 0");
    }

    private static long compared(String file) {
        return CHECK.files().stream()
                .filter(each -> each.tally().file().equals(file))
                .mapToLong(FileReport::compared)
                .sum();
    }
}
