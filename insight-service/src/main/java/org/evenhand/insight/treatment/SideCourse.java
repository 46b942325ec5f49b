package org.evenhand.insight.treatment;

import static org.evenhand.statistics.Confidence.NINETY_FIVE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.MeasuredCases;
import org.evenhand.insight.measures.Rounded;
import org.evenhand.insight.treatment.CloserLook.Course;
import org.evenhand.insight.treatment.CloserLook.Moment;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.CurveMeasure;
import org.evenhand.statistics.CurveMeasure.CellEstimate;
import org.evenhand.statistics.Estimate;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Standardisation;
import org.evenhand.statistics.StandardisedDifference;
import org.evenhand.statistics.Stratum;

/**
 * How two sides went over time: the shares to which the event of the measure had happened, at moments evenly spaced.
 *
 * @param together all cases of the two sides
 * @param comparable the strata that were compared
 */
record SideCourse(Stratum together, Collection<Stratum> comparable) {

    private static final long DAY = 86_400;
    private static final int MOST_STEPS = 60;
    private static final long[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, DAY
    };

    Course until(Horizon horizon, boolean countsDays) {
        Optional<AalenJohansen> a = together.a().map(SideCourse::curves);
        Optional<AalenJohansen> b = together.b().map(SideCourse::curves);
        List<Moment> moments = new ArrayList<>();
        for (long seconds : moments(horizon.seconds(), countsDays)) {
            Optional<StandardisedDifference> like = likeAt(seconds);
            moments.add(new Moment(
                    seconds,
                    all(a, seconds),
                    all(b, seconds),
                    like.map(StandardisedDifference::a).map(SideCourse::mixed).orElse(null),
                    like.map(StandardisedDifference::b).map(SideCourse::mixed).orElse(null)));
        }
        return new Course(horizon.seconds(), moments);
    }

    private static AalenJohansen curves(LifeTable lifeTable) {
        return AalenJohansen.of(lifeTable, Math.max(MeasuredCases.EVENT, lifeTable.highestKind()));
    }

    private static long[] moments(long until, boolean countsDays) {
        long step = Math.max(step(until), countsDays ? DAY : 1);
        return LongStream.concat(LongStream.iterate(0, each -> each < until, each -> each + step), LongStream.of(until))
                .toArray();
    }

    private static long step(long until) {
        for (long step : STEPS) {
            if (until / step <= MOST_STEPS) {
                return step;
            }
        }
        return (until / DAY / MOST_STEPS + 1) * DAY;
    }

    private Optional<StandardisedDifference> likeAt(long seconds) {
        return new Standardisation(new CurveMeasure.Incidence(MeasuredCases.EVENT, seconds))
                .compare(comparable)
                .difference();
    }

    private static CloserLook.Reached all(Optional<AalenJohansen> curves, long seconds) {
        return curves.flatMap(each -> each.estimateAt(MeasuredCases.EVENT, seconds)
                        .map(estimate -> all(estimate, each.lifeTable().atRisk(seconds))))
                .orElse(null);
    }

    private static CloserLook.Reached all(Estimate estimate, long atRisk) {
        return new CloserLook.Reached(
                estimate.value(),
                Rounded.of(estimate.interval(), Interval::low),
                Rounded.of(estimate.interval(), Interval::high),
                atRisk);
    }

    /** The normal interval, kept between 0 and 1. */
    private static CloserLook.Reached mixed(CellEstimate share) {
        double half = NINETY_FIVE.normalQuantile() * share.standardError();
        boolean hasSpread = half > 0;
        return new CloserLook.Reached(
                share.value(),
                hasSpread ? Rounded.of(Math.max(0, share.value() - half)) : null,
                hasSpread ? Rounded.of(Math.min(1, share.value() + half)) : null,
                null);
    }
}
