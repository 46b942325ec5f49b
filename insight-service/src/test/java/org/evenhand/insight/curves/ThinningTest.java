package org.evenhand.insight.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.evenhand.insight.channels.Waiting;
import org.evenhand.statistics.Observation;
import org.junit.jupiter.api.Test;

class ThinningTest {

    private static final double WEEK = 7 * 86_400;

    private final Random random = new Random(7);

    @Test
    void fewStepsAreAllKept() {
        double[] times = {1, 5, 9};

        assertThat(Thinning.to(3, times, time -> time / 10, 10)).isSameAs(times);
    }

    @Test
    void aCurveOfThousandsOfStepsIsThinnedToThreeHundredExactOnes() {
        Waiting waiting = waiting(20_000);

        CurvePoints points = CurvePoints.of(waiting, WEEK);

        assertThat(points.steps()).isGreaterThan(5_000);
        assertThat(points.seconds()).hasSizeBetween(200, CurvePoints.MOST);
        assertThat(points.seconds().getFirst().doubleValue()).isZero();
        assertThat(points.seconds().getLast().doubleValue()).isEqualTo(WEEK);
        for (int index = 0; index < points.seconds().size(); index++) {
            var exact = waiting.happenedBy(points.seconds().get(index).doubleValue())
                    .orElseThrow();
            assertThat(Math.abs(points.share().get(index) - exact.value())).isLessThan(1e-6);
            assertThat(points.low().get(index) == null)
                    .isEqualTo(exact.interval().isEmpty());
        }
    }

    @Test
    void whatIsLeftOutCannotBeSeen() {
        Waiting waiting = waiting(20_000);
        CurvePoints points = CurvePoints.of(waiting, WEEK);
        double pixel = 2.0 / (CurvePoints.MOST - 3);

        waiting.lifeTable().rows().stream()
                .filter(row -> row.events(Waiting.IT_HAPPENED) > 0 && row.time() <= WEEK)
                .forEach(row -> {
                    int next = IntStream.range(0, points.seconds().size())
                            .filter(index -> points.seconds().get(index).doubleValue() >= row.time())
                            .findFirst()
                            .orElseThrow();
                    double later = points.seconds().get(next).doubleValue() - row.time();
                    double higher = points.share().get(next)
                            - waiting.happenedBy(row.time()).orElseThrow().value();
                    assertThat(later / WEEK + higher).isLessThan(pixel + 1e-5);
                });
    }

    @Test
    void aCurveEndsWhereNobodyWasWatchedAnyLonger() {
        Waiting waiting =
                Waiting.of(List.of(new Observation(100, 1, 1), new Observation(500, Observation.CENSORED, 2)));

        CurvePoints points = CurvePoints.of(waiting, WEEK);

        assertThat(points.seconds()).containsExactly(0L, 100L, 500L);
        assertThat(points.share()).containsExactly(0.0, 0.333333, 0.333333);
        assertThat(points.low().getFirst()).isNull();
    }

    private Waiting waiting(int cases) {
        return Waiting.of(IntStream.range(0, cases)
                .mapToObj(each ->
                        new Observation(Math.floor(-Math.log(random.nextDouble()) * 200_000), random.nextInt(3), 1))
                .toList());
    }
}
