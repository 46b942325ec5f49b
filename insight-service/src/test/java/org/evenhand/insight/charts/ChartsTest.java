package org.evenhand.insight.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.evenhand.insight.charts.BarChart.Part;
import org.evenhand.insight.charts.CurveChart.Curve;
import org.evenhand.insight.charts.ForestPlot.Estimate;
import org.junit.jupiter.api.Test;

/** That what is drawn stands where the numbers say. */
class ChartsTest {

    @Test
    void aScaleHasRoundMarksAndZero() {
        LinearScale scale = LinearScale.around(List.of(-9.5, 0.2, 4.4));

        assertThat(scale.ticks()).contains(0.0, -5.0).allMatch(each -> scale.at(each) >= 0 && scale.at(each) <= 1);
        assertThat(scale.within(-1_000)).isZero();
        assertThat(scale.isBeyond(1_000)).isTrue();
        assertThat(new LinearScale(0, 1).ticks()).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThatThrownBy(() -> new LinearScale(1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onAScaleOfRatiosTwiceIsAsFarFromOneAsHalf() {
        LogarithmicScale scale = new LogarithmicScale(0.25, 4);

        assertThat(scale.at(2) - scale.at(1)).isCloseTo(scale.at(1) - scale.at(0.5), within(1e-12));
        assertThat(LogarithmicScale.around(List.of(0.8, 1.4)).ticks())
                .contains(1.0)
                .isSorted();
        LogarithmicScale narrow = LogarithmicScale.around(List.of(0.9, 2.0));
        assertThat(narrow.ticks())
                .as("labels do not touch at 300 pixels")
                .allMatch(each -> each == 1 || Math.abs(narrow.at(each) - narrow.at(1)) >= 0.14);
        assertThatThrownBy(() -> new LogarithmicScale(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineHoldsEachShareUntilTheNextAndItsBandGoesRoundIt() {
        CurveChart chart = CurveChart.of(
                "id",
                "title",
                "words",
                100,
                List.of(new Curve(
                        "a",
                        "public",
                        List.of(
                                new Step(0, 0, null, null),
                                new Step(50, 0.5, 0.4, 0.6),
                                new Step(100, 1, null, null)))),
                String::valueOf,
                String::valueOf);

        assertThat(chart.lines().getFirst().path()).isEqualTo("M0 1000H500V500H1000V0");
        assertThat(chart.lines().getFirst().band()).isEqualTo("M0 1000H500V400H1000V0V0H1000V600H500V1000Z");
        assertThat(chart.upwards().getLast().path()).isEqualTo("0");
    }

    @Test
    void anEstimateBeyondTheScaleIsCutAndSaysSo() {
        ForestPlot plot = ForestPlot.of(
                "id",
                "title",
                "words",
                List.of(new Estimate(
                        "a very long name of a topic that nobody could ever read", 0, -20.0, 1.0, 1, false)),
                new LinearScale(-10, 10),
                -5,
                5,
                String::valueOf);

        ForestPlot.Row row = plot.rows().getFirst();
        assertThat(row.low()).isEqualTo("0%");
        assertThat(row.isCutLow()).isTrue();
        assertThat(row.isCutHigh()).isFalse();
        assertThat(row.at()).isEqualTo("50%");
        assertThat(row.label()).endsWith("…").hasSizeLessThan(45);
        assertThat(plot.stretches()).as("no line goes through the name").isEqualTo("M0 19V40V44");
        assertThat(plot.zone()).isEqualTo(new ForestPlot.Zone("25%", "50%"));
    }

    @Test
    void barsBeginAtNothing() {
        BarChart chart = BarChart.of(
                "id",
                "title",
                "words",
                List.of(new Part("more", 10, "+10", "mix"), new Part("less", -10, "-10", "treatment")));

        assertThat(chart.neutral()).isEqualTo("50%");
        assertThat(chart.stretches()).isEqualTo("M0 19V38M0 63V82");
        assertThat(chart.bars().get(0).from()).isEqualTo("50%");
        assertThat(chart.bars().get(1).width()).isEqualTo(chart.bars().get(0).width());
    }

    @Test
    void aQuarterOfAHundredIsAQuarterAsWideAsAllOfThem() {
        BarChart chart = BarChart.ofHundred(
                "id", "title", "words", List.of(new Part("few", 25, "25", "mix"), new Part("all", 100, "100", "mix")));

        assertThat(width(chart.bars().get(0)) / width(chart.bars().get(1))).isEqualTo(0.25, within(0.01));
        assertThat(width(BarChart.ofHundred("id", "title", "words", List.of(new Part("few", 25, "25", "mix")))
                        .bars()
                        .getFirst()))
                .as("also where it stands alone")
                .isEqualTo(width(chart.bars().get(0)));
    }

    private static double width(BarChart.Bar bar) {
        return Double.parseDouble(bar.width().replace("%", ""));
    }

    @Test
    void figuresAreDrawnKindByKind() {
        HundredFigures figures = HundredFigures.of(
                "id",
                "title",
                "words",
                List.of(new HundredFigures.Part("public", 21), new HundredFigures.Part("open", 79)));

        assertThat(figures.figures()).hasSize(100);
        assertThat(figures.figures().get(20)).isEqualTo(new HundredFigures.Figure("public", 10, 30));
        assertThat(figures.figures().get(21).kind()).isEqualTo("open");
    }
}
