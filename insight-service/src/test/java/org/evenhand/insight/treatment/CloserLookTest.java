package org.evenhand.insight.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.insight.facts.ToldCase.aCase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.treatment.CloserLook.Sort;
import org.evenhand.kit.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each sort of cases says. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CloserLookTest {

    private static final Instant START = Instant.parse("2026-02-02T08:00:00Z");

    @Inject
    Telling telling;

    @Inject
    TreatmentReports reports;

    private final String brand = "closer-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"answer-24h, 1", "answer-time, 3600"})
    void anIntervalOfFewCasesEndsWhereNothingMoreIsPossible(String measure, double farthest) {
        tell(4, 1);
        List<Sort> sorts = sorts(measure);
        assertThat(sorts).singleElement().satisfies(sort -> {
            assertThat(Math.abs(sort.estimate())).isBetween(0.5 * farthest, 0.7 * farthest);
            assertThat(Math.max(-sort.low(), sort.high())).isEqualTo(farthest);
            assertThat(Math.min(-sort.low(), sort.high())).isBetween(-0.2 * farthest, 0.0);
        });
    }

    @Test
    void anIntervalThatIsPossibleStaysAsItIs() {
        tell(3, 2);

        assertThat(sorts("answer-24h")).singleElement().satisfies(sort -> {
            assertThat(sort.estimate()).isEqualTo(0.2);
            assertThat(sort.low()).isBetween(-0.48, -0.47);
            assertThat(sort.high()).isBetween(0.87, 0.88);
        });
    }

    /** Five cases on each side, of which so many are answered at once. */
    private void tell(int inPublic, int inPrivate) {
        telling.page(IntStream.range(0, 10)
                .mapToObj(each -> (each < 5 ? post(each < inPublic) : email(each < 5 + inPrivate)).told())
                .toList());
    }

    private ToldCase post(boolean isAnswered) {
        return answered(aCase(brand, START).on("x", "public", "twitter"), isAnswered);
    }

    private ToldCase email(boolean isAnswered) {
        return answered(aCase(brand, START).on("email", "private", "mail"), isAnswered);
    }

    private static ToldCase answered(ToldCase told, boolean isAnswered) {
        ToldCase about = told.about("delivery", "low", "en").seen(START.plusSeconds(200_000));
        return isAnswered ? about.answered(START.plusSeconds(1)) : about;
    }

    private List<Sort> sorts(String measure) {
        return reports.closer(new Question(
                        brand,
                        Period.of("", ""),
                        null,
                        Grouping.PUBLIC_PRIVATE,
                        Optional.empty(),
                        Optional.empty(),
                        Measure.named(measure),
                        Question.strata("topic"),
                        Horizon.of("PT1H")))
                .sorts();
    }
}
