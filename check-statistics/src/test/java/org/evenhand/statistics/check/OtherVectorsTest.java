package org.evenhand.statistics.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.statistics.check.comparison.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories of the same form with other names, another order and another clock: nothing of ours is built in. */
class OtherVectorsTest {

    /** Far enough from our moment zero to matter, a whole number of weeks so that the arrival buckets stay. */
    private static final long SHIFT = 700L * 7 * 24 * 3600;

    @TempDir
    private Path folder;

    @Test
    void otherNamesAnotherOrderAndAnotherYearChangeNothing() {
        Vectors vectors = Vectors.copiedTo(folder);
        for (String set : List.of("setA", "setB", "setC", "setD")) {
            vectors.rewrite(vectors.expected(set + ".json"), OtherVectorsTest::moved);
            vectors.rewrite(vectors.directory().resolve(set + ".csv"), OtherVectorsTest::moved);
            vectors.reorder(set + ".csv", OtherVectorsTest::shuffledBelowTheFirstTen);
        }

        CheckStatistics check = vectors.check();

        assertThat(check.differences()).extracting(Difference::toString).isEmpty();
        assertThat(check.problems()).isEmpty();
        assertThat(check.compared()).isEqualTo(9245);
    }

    /** The new names sort in another order than the old ones. */
    private static String moved(String text) {
        String renamed = text.replace("twitter", "agora")
                .replace("email", "zeppelin post")
                .replace("mastodon", "crow")
                .replace("billing", "sums")
                .replace("delivery", "lorries")
                .replace("premium", "gold")
                .replace("high", "urgent");
        StringBuilder moved = new StringBuilder();
        Matcher times =
                Pattern.compile("\\b17[67]\\d{7}\\b").matcher(renamed);
        while (times.find()) {
            times.appendReplacement(moved, Long.toString(Long.parseLong(times.group()) + SHIFT));
        }
        return times.appendTail(moved).toString();
    }

    /** The first rows are those whose pseudo-observations a test gives. */
    private static List<String> shuffledBelowTheFirstTen(List<String> rows) {
        List<String> rest = new ArrayList<>(rows.subList(10, rows.size()));
        Collections.shuffle(rest, new Random(4));
        List<String> all = new ArrayList<>(rows.subList(0, 10));
        all.addAll(rest);
        return all;
    }
}
