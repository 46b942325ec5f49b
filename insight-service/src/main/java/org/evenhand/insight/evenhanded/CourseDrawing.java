package org.evenhand.insight.evenhanded;

import java.util.List;
import java.util.function.Function;
import org.evenhand.insight.charts.CurveChart;
import org.evenhand.insight.charts.CurveChart.Curve;
import org.evenhand.insight.charts.Step;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.evenhanded.ComparisonView.Course;
import org.evenhand.insight.evenhanded.ComparisonView.MomentRow;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Subject;
import org.evenhand.insight.treatment.CloserLook;
import org.evenhand.insight.treatment.CloserLook.Moment;
import org.evenhand.insight.treatment.CloserLook.Reached;

/** The two sides over time, drawn and as a table. */
record CourseDrawing(Subject subject, Comparison comparison, Language language) {

    private static final String NONE = "–";

    Course of(CloserLook.Course course) {
        boolean isWait = subject.measure() == Measure.ANSWER_TIME || subject.measure() == Measure.RESOLUTION_TIME;
        return new Course(
                chart("crude", "All cases as they came", course, Moment::a, Moment::b),
                course.moments().stream().allMatch(each -> each.likeA() == null)
                        ? null
                        : chart("like", "Like with like", course, Moment::likeA, Moment::likeB),
                isWait ? "The mean wait is the area above a line." : null,
                course.moments().stream().map(this::row).toList());
    }

    private CurveChart chart(
            String id,
            String title,
            CloserLook.Course course,
            Function<Moment, Reached> a,
            Function<Moment, Reached> b) {
        return CurveChart.of(
                id,
                title,
                "Two lines with 95 %% bands over %s: the share of 100 customers %s and %s. The table below holds every point."
                        .formatted(
                                language.duration(subject.tau()),
                                language.side(subject.grouping(), comparison.a()),
                                language.side(subject.grouping(), comparison.b())),
                course.seconds(),
                List.of(
                        new Curve(comparison.a(), SideStyle.a(subject.grouping()), steps(course, a)),
                        new Curve(comparison.b(), SideStyle.b(subject.grouping()), steps(course, b))),
                language::moment,
                share -> language.numbers().plain(100 * share, 0) + "\u00a0%");
    }

    private static List<Step> steps(CloserLook.Course course, Function<Moment, Reached> side) {
        return course.moments().stream()
                .filter(each -> side.apply(each) != null)
                .map(each -> new Step(
                        each.seconds(),
                        side.apply(each).share(),
                        side.apply(each).low(),
                        side.apply(each).high()))
                .toList();
    }

    private MomentRow row(Moment moment) {
        return new MomentRow(
                language.moment(moment.seconds()),
                share(moment.a()),
                risk(moment.a()),
                share(moment.b()),
                risk(moment.b()),
                share(moment.likeA()),
                share(moment.likeB()));
    }

    private String share(Reached reached) {
        if (reached == null) {
            return NONE;
        }
        String share = language.numbers().decimal(100 * reached.share(), 1);
        return reached.low() == null
                ? share
                : "%s (%s to %s)"
                        .formatted(
                                share,
                                language.numbers().decimal(100 * reached.low(), 1),
                                language.numbers().decimal(100 * reached.high(), 1));
    }

    private String risk(Reached reached) {
        return reached == null || reached.atRisk() == null
                ? NONE
                : language.numbers().count(reached.atRisk());
    }
}
