package org.evenhand.insight.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.ModelBased;
import org.evenhand.insight.observed.MadeCases;
import org.evenhand.insight.observed.ObservedSet;
import org.junit.jupiter.api.Test;

/** What a model says where strata are too thin, of cases of which the truth is known. */
class ModelBasedTest {

    private static final double TRUTH = 0.2;
    /** Who is answered waits 43,000 seconds on average, who is not the whole day. */
    private static final double TRUE_WAIT = -TRUTH * (86_400 - 43_000);

    private static final int SETS = 40;

    @Test
    void theModelFindsTheTruthThatTheCrudeNumbersMiss() {
        List<Comparison> found = thin("answer-24h");

        assertThat(found).allSatisfy(each -> {
            assertThat(each.verdict()).isEqualTo("NOT_ENOUGH_DATA");
            assertThat(each.adjusted().coverage()).isLessThan(0.5);
            assertThat(each.modelBased().n()).isEqualTo(700);
            assertThat(each.modelBased().method()).startsWith("model-based");
            assertThat(each.modelBased().attributes()).containsExactly("severity", "topic");
        });
        assertThat(mean(found.stream().map(each -> each.modelBased().estimate()).toList()))
                .isCloseTo(TRUTH, within(0.02));
        assertThat(mean(found.stream().map(each -> each.crude().estimate()).toList()))
                .isLessThan(TRUTH - 0.06);
        assertThat(found.stream().filter(each -> holds(each.modelBased(), TRUTH)))
                .hasSizeBetween(34, SETS);
    }

    @Test
    void soItDoesOfWaits() {
        List<Comparison> found = thin("answer-time");

        assertThat(mean(found.stream().map(each -> each.modelBased().estimate()).toList()))
                .isCloseTo(TRUE_WAIT, within(900.0));
        assertThat(found.stream().filter(each -> holds(each.modelBased(), TRUE_WAIT)))
                .hasSizeBetween(34, SETS);
    }

    @Test
    void itsRangeIsAsWideAsTheEstimatesScatter() {
        List<Double> estimates = thin("answer-24h").stream()
                .map(each -> each.modelBased().estimate())
                .toList();
        double mean = mean(estimates);
        double scatter = Math.sqrt(estimates.stream()
                        .mapToDouble(each -> (each - mean) * (each - mean))
                        .sum()
                / (SETS - 1));
        ModelBased one = thin("answer-24h").getFirst().modelBased();

        assertThat((one.high() - one.low()) / 3.92).isCloseTo(scatter, within(0.3 * scatter));
    }

    @Test
    void whereStrataAreThickEnoughNothingIsModelled() {
        ModelBased model = NeededTest.treated(ObservedSet.of("setC.csv"), "answer-24h", "topic,severity")
                .modelBased();

        assertThat(model.estimate()).isNull();
        assertThat(model.reason()).startsWith("enough cases have somebody");
    }

    @Test
    void countsHaveNoModel() {
        assertThat(NeededTest.treated(MadeCases.thin(1, 700, TRUTH), "transfers", "topic,severity")
                        .modelBased()
                        .reason())
                .isEqualTo("a model is made only of shares and waits that have a course over time");
    }

    @Test
    void ofFewCasesNothingIsModelled() {
        assertThat(NeededTest.treated(MadeCases.thin(1, 40, TRUTH), "answer-24h", "topic,severity")
                        .modelBased()
                        .reason())
                .isEqualTo("there are too few cases for a model");
        assertThat(NeededTest.treated(MadeCases.thin(1, 200, TRUTH), "answer-24h", "topic,severity")
                        .modelBased()
                        .reason())
                .startsWith("the attributes have too many values");
    }

    @Test
    void sidesThatFollowFromAnAttributeCannotBeToldApart() {
        assertThat(NeededTest.treated(MadeCases.thin(1, 700, TRUTH), "answer-24h", "topic,channel")
                        .modelBased()
                        .reason())
                .isEqualTo("the side or an attribute follows from the others, so that a model cannot tell them apart");
    }

    @Test
    void topicsThatAreTooManyStandForTheirCategories() {
        ModelBased model = ofManyTopics(40);

        assertThat(model.attributes()).containsExactly("category", "severity");
        assertThat(model.low()).isBetween(0.0, 0.25);
        assertThat(model.high()).isBetween(0.15, 0.4);
    }

    @Test
    void moreValuesThanThatHaveNoModel() {
        assertThat(ofManyTopics(60).reason())
                .isEqualTo("the attributes have too many values: at most 50, and 10 cases for each, make a model");
    }

    private static ModelBased ofManyTopics(int severities) {
        MadeCases made = new MadeCases(9);
        IntStream.range(0, 700)
                .forEach(i -> made.add(
                        i % 2 == 0 ? "public" : "private",
                        "category " + i % 3 + "/topic " + i % 97,
                        "severity " + i / 7 % severities,
                        i % 2 == 0 ? 0.7 : 0.5));
        return NeededTest.treated(made.cases(), "answer-24h", "topic,severity").modelBased();
    }

    @Test
    void ofVeryManyCasesNothingIsModelled() {
        assertThat(apart(new MadeCases(1).addApart(50_001))).isEqualTo("a model is made of at most 50000 cases");
        assertThat(apart(new MadeCases(1).late().addApart(2_001)))
                .isEqualTo("a model is made of at most 2000 cases that were entered late");
    }

    @Test
    void ofFewCustomersNothingIsModelledHoweverManyCasesTheyHave() {
        assertThat(apart(new MadeCases(1).ofCustomers(29).addApart(600)))
                .isEqualTo("the cases are of fewer than 30 customers");
    }

    private static String apart(MadeCases made) {
        return NeededTest.treated(made.cases(), "answer-24h", "topic,severity")
                .modelBased()
                .reason();
    }

    private static List<Comparison> thin(String measure) {
        return IntStream.range(0, SETS)
                .mapToObj(seed -> NeededTest.treated(MadeCases.thin(seed, 700, TRUTH), measure, "topic,severity"))
                .toList();
    }

    private static boolean holds(ModelBased model, double truth) {
        return model.low() <= truth && truth <= model.high();
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
