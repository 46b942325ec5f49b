package org.evenhand.statistics.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.evenhand.statistics.check.comparison.Difference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not as they should be: a sentence or a difference each, and the rest is still compared. */
class UnusableVectorsTest {

    @TempDir
    private Path folder;

    private Vectors vectors;

    @BeforeEach
    void copy() {
        vectors = Vectors.copiedTo(folder);
    }

    @Test
    void aMissingDirectoryIsRefused() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> CheckStatistics.of(nowhere))
                .isInstanceOf(Unusable.class)
                .hasMessage(nowhere + " is no directory.");
    }

    @Test
    void aMissingFileIsNamedAndTheOthersAreCompared() throws IOException {
        Files.delete(vectors.expected("verdict.json"));
        Files.delete(folder.resolve("setB.csv"));

        CheckStatistics check = vectors.check();

        assertThat(check.problems()).containsExactly("setB.csv is missing.", "expected/verdict.json is missing.");
        assertThat(check.agrees()).isFalse();
        assertThat(check.lines().getLast()).isEqualTo("compared %d, mismatched 0".formatted(9245 - 1473 - 7));
    }

    @Test
    void whatIsNoJsonIsSaidInASentence() {
        vectors.rewrite(vectors.expected("edge.json"), text -> "{\"km\": [");
        vectors.rewrite(vectors.expected("setD.json"), text -> "[]");

        assertThat(vectors.check("setD.json").problem()).contains("expected/setD.json should hold one JSON object.");
        assertThat(vectors.check("edge.json").problem())
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("expected/edge.json is no JSON: "));
    }

    @Test
    void aMissingColumnIsNamed() {
        vectors.rewrite(folder.resolve("setA.csv"), text -> text.replaceFirst("severity", "gravity"));
        vectors.rewrite(folder.resolve("setC.csv"), text -> text.replaceFirst("transfers", "moves"));

        assertThat(vectors.check("setA.json").problem()).contains("setA.csv has no column severity.");
        assertThat(vectors.check("setC.json").differences())
                .extracting(Difference::test, Difference::ours)
                .containsExactly(tuple(
                        "transfers_rate_ratio", "that it cannot be computed: setC.csv has no column transfers."));
    }

    @Test
    void aBrokenNumberIsNamedByItsLine() {
        vectors.rewrite(folder.resolve("setD.csv"), text -> text.replaceFirst("1767225876", "yesterday"));

        assertThat(vectors.check("setD.json").problem())
                .contains("setD.csv, line 2: opened_at is no number: \"yesterday\".");
    }

    @Test
    void aTestThatNobodyKnowsIsADifferenceUnlessItIsOptional() {
        change("setA.json", root -> {
            ArrayNode tests = (ArrayNode) root.get("tests");
            tests.addObject().put("id", "tea_leaves").put("expected", 7);
            tests.addObject().put("id", "tea_leaves_OPTIONAL").put("expected", 7);
        });

        FileReport report = vectors.check("setA.json");

        assertThat(report.differences())
                .singleElement()
                .hasToString("setA.json tea_leaves: we say that it cannot be computed: we do not know this test, "
                        + "the file says that there are results");
        assertThat(report.tally().notCompared()).containsExactly("tea_leaves_OPTIONAL is optional.");
    }

    @Test
    void anotherShapeIsADifferenceEach() {
        change("setA.json", root -> {
            ((ObjectNode) Vectors.test(root, "answer_km").at("/expected/email")).remove("n");
            ((ObjectNode) Vectors.test(root, "answer_rmst").at("/expected/email")).put("ci", 5);
            ((ObjectNode) Vectors.test(root, "kitagawa").get("expected")).put("luck", 0.5);
            ((ObjectNode) Vectors.test(root, "public_share").get("params")).put("at", "noon");
            ((ObjectNode) Vectors.test(root, "logrank_answer").get("expected")).putArray("n").add("many").add(668);
            ((ObjectNode) Vectors.test(root, "cox_answer_crude")).remove("expected");
        });

        assertThat(vectors.check("setA.json").differences())
                .extracting(Difference::test, Difference::path, Difference::expected)
                .containsExactlyInAnyOrder(
                        tuple("answer_km", "email.n", "nothing"),
                        tuple("answer_rmst", "email.ci", "5"),
                        tuple("kitagawa", "luck", "0.5"),
                        tuple("public_share", "", "that there are results"),
                        tuple("logrank_answer", "n[0]", "\"many\""),
                        tuple("cox_answer_crude", "", "nothing"));
    }

    @Test
    void whoFallsIntoATrapIsTold() {
        change("setC.json", root -> ((ObjectNode)
                        Vectors.test(root, "went_public_naive_ever_WRONG").get("expected"))
                .put("hr", 2.10560856705147));

        assertThat(vectors.check("setC.json").differences())
                .singleElement()
                .satisfies(each -> assertThat(each.toString())
                        .startsWith("setC.json went_public_naive_ever_WRONG hr: we say 2.105608567051")
                        .endsWith(", too, the file says that this is WRONG"));
    }

    @Test
    void aVerdictThatIsAnotherWordIsADifference() {
        change("verdict.json", root -> ((ObjectNode) root.at("/cases/0")).put("verdict", "UNCLEAR"));

        assertThat(vectors.check("verdict.json").differences())
                .singleElement()
                .hasToString("verdict.json cases[0] verdict: we say \"EQUAL_WITHIN_MARGIN\", the file says \"UNCLEAR\"");
    }

    private void change(String file, Consumer<JsonNode> change) {
        JsonNode root = vectors.read(file);
        change.accept(root);
        vectors.write(file, root);
    }
}
