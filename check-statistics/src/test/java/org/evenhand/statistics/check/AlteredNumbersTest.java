package org.evenhand.statistics.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that somebody has altered are found, each of them and no other. */
class AlteredNumbersTest {

    private static final List<String> CASE_SETS = List.of("setA.json", "setB.json", "setC.json", "setD.json");

    private final Map<String, JsonNode> roots = new HashMap<>();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void exactlyTheTwentyAlteredOnesAreReported(long seed) {
        Vectors vectors = Vectors.copiedTo(folder);
        Random random = new Random(seed);
        List<Leaf> leaves = new ArrayList<>();
        CASE_SETS.forEach(file -> leaves.addAll(chosen(caseSet(vectors, file), 4, random)));
        leaves.addAll(chosen(edge(vectors), 2, random));
        leaves.addAll(chosen(aggregates(vectors), 2, random));
        for (int i = 0; i < leaves.size(); i++) {
            if (i % 5 == 0 && leaves.get(i).value().isNumber()) {
                leaves.get(i).blank();
            } else {
                leaves.get(i).alter();
            }
        }
        roots.forEach(vectors::write);

        CheckStatistics check = vectors.check();

        assertThat(leaves).hasSize(20);
        assertThat(check.differences())
                .extracting(each -> each.file() + " " + each.test() + " " + each.path())
                .containsExactlyInAnyOrderElementsOf(
                        leaves.stream().map(Leaf::place).toList());
        assertThat(check.agrees()).isFalse();
        assertThat(check.lines().getLast()).endsWith(", mismatched 20");
    }

    /** At least one {@code null}, the rest from anywhere. */
    private static List<Leaf> chosen(List<Leaf> leaves, int number, Random random) {
        List<Leaf> shuffled = new ArrayList<>(leaves);
        Collections.shuffle(shuffled, random);
        return Stream.concat(
                        shuffled.stream().filter(each -> each.value().isNull()).limit(1),
                        shuffled.stream().filter(each -> each.value().isNumber()))
                .limit(number)
                .toList();
    }

    private List<Leaf> caseSet(Vectors vectors, String file) {
        List<Leaf> leaves = new ArrayList<>();
        for (JsonNode test : root(vectors, file).get("tests")) {
            leaves.addAll(Leaf.below(file, test.get("id").textValue(), test.get("expected")));
        }
        return leaves;
    }

    private List<Leaf> edge(Vectors vectors) {
        JsonNode root = root(vectors, "edge.json");
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < root.get("km").size(); i++) {
            leaves.addAll(Leaf.below("edge.json", "km[" + i + "]", root.get("km").get(i)));
        }
        for (String id : List.of("aj_one_kind", "logrank_one_group_only_in_stratum", "cox_tiny")) {
            leaves.addAll(Leaf.below("edge.json", id, root.get(id)));
        }
        leaves.removeIf(each -> each.path().matches("(time|event|stratum|cause|t|e|x)\\[.*|.*\\.t|.*\\.tau"));
        return leaves;
    }

    private List<Leaf> aggregates(Vectors vectors) {
        JsonNode ratios = root(vectors, "aggregates.json").get("rate_ratio");
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < ratios.size(); i++) {
            leaves.addAll(Leaf.below("aggregates.json", "rate_ratio[" + i + "]", ratios.get(i)));
        }
        leaves.removeIf(each -> each.path().matches("[yE][01]"));
        return leaves;
    }

    private JsonNode root(Vectors vectors, String file) {
        return roots.computeIfAbsent(file, vectors::read);
    }
}
