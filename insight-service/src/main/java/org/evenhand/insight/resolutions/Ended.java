package org.evenhand.insight.resolutions;

import static org.evenhand.insight.observed.ObservedCases.RESOLVED_PRIVATE;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_PUBLIC;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_UNKNOWN_AUDIENCE;
import static org.evenhand.insight.observed.ObservedCases.UNRESOLVED;
import static org.evenhand.statistics.Confidence.NINETY_FIVE;

import java.util.Optional;
import org.evenhand.insight.channels.Figures;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.resolutions.ResolutionReport.Estimate;
import org.evenhand.insight.resolutions.ResolutionReport.Events;
import org.evenhand.insight.resolutions.ResolutionReport.KindShare;
import org.evenhand.insight.resolutions.ResolutionReport.Shares;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.ClusterSums;
import org.evenhand.statistics.Influence;
import org.evenhand.statistics.Interval;
import org.evenhand.statistics.IntervalScale;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Proportion;
import org.evenhand.statistics.ShareOfKind;

/** What has become of cases at the horizon, those still open counted as long as they were watched. */
final class Ended {

    /** Share of the customers with more than one case from which on errors let the cases of one customer be alike. */
    private static final double MANY_WITH_MORE = 0.1;

    private static final int STILL_OPEN = 0;

    private final EndedCases cases;
    private final double time;
    private final LifeTable table;
    private final AalenJohansen curves;
    private final KaplanMeier open;
    private final boolean isRobust;

    Ended(EndedCases cases, Horizon horizon) {
        this.cases = cases;
        this.time = horizon.seconds();
        this.table = cases.table();
        this.curves = AalenJohansen.of(table, RESOLVED_UNKNOWN_AUDIENCE);
        this.open = KaplanMeier.of(table);
        this.isRobust = cases.shareOfCustomersWithMore().orElse(0) > MANY_WITH_MORE;
    }

    long atRisk() {
        return table.atRisk(time);
    }

    Shares shares() {
        ClusterSums errors = isRobust
                ? errors(STILL_OPEN, RESOLVED_PUBLIC, RESOLVED_PRIVATE, UNRESOLVED, RESOLVED_UNKNOWN_AUDIENCE)
                : null;
        return new Shares(
                share(RESOLVED_PUBLIC, errors),
                share(RESOLVED_PRIVATE, errors),
                share(RESOLVED_UNKNOWN_AUDIENCE, errors),
                share(UNRESOLVED, errors),
                share(STILL_OPEN, errors));
    }

    private Estimate share(int kind, ClusterSums errors) {
        double value = kind == STILL_OPEN ? curves.eventFreeAt(time) : curves.cumulativeIncidence(kind, time);
        Optional<Interval> interval = errors != null
                ? IntervalScale.LOG_LOG.around(value, errors.standardError(kind), NINETY_FIVE)
                : IntervalScale.LOG_LOG.around(value, widened(standardError(kind)), NINETY_FIVE);
        return new Estimate(
                Figures.share(value),
                interval.map(Interval::low).map(Figures::share).orElse(null),
                interval.map(Interval::high).map(Figures::share).orElse(null));
    }

    private double standardError(int kind) {
        return kind == STILL_OPEN ? open.standardErrorAt(time).orElse(0) : curves.standardError(kind, time);
    }

    private double widened(double standardError) {
        return standardError * Math.sqrt(cases.designEffect());
    }

    /** The share of one kind of resolution among it and the other. */
    KindShare shareOf(int kind, int other, Events events) {
        ShareOfKind share = isRobust
                ? ShareOfKind.of(curves, kind, other, time, errors(kind, other).covariance())
                : ShareOfKind.of(curves, kind, other, time);
        if (share.value().isEmpty()) {
            return KindShare.none(events.knownAudience(), "nothing was resolved in public or in private by then");
        }
        return share.interval()
                .map(interval -> said(
                        share.value().getAsDouble(),
                        widened(interval, share.value().getAsDouble()),
                        events,
                        isRobust
                                ? "logit, robust by customer"
                                : cases.designEffect() > 1
                                        ? "logit, widened for customers with several cases"
                                        : "logit"))
                .orElseGet(() -> raw(kind, events));
    }

    private Interval widened(Interval interval, double share) {
        if (cases.designEffect() == 1) {
            return interval;
        }
        double half = widened(logit(interval.high()) - logit(share));
        return new Interval(inverseLogit(logit(share) - half), inverseLogit(logit(share) + half));
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    private static double inverseLogit(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** Only one kind happened, and curves say nothing of the spread: the resolved cases as they stand. */
    private static KindShare raw(int kind, Events events) {
        long ofKind = kind == RESOLVED_PUBLIC ? events.resolvedInPublic() : events.resolvedInPrivate();
        Interval exact = Proportion.clopperPearson(ofKind, events.knownAudience(), NINETY_FIVE);
        return said((double) ofKind / events.knownAudience(), exact, events, "raw");
    }

    private static KindShare said(double value, Interval interval, Events events, String method) {
        return new KindShare(
                Figures.share(value),
                Figures.share(interval.low()),
                Figures.share(interval.high()),
                events.knownAudience(),
                method,
                null);
    }

    private ClusterSums errors(int... kinds) {
        Influence[] influences = new Influence[kinds.length];
        for (int each = 0; each < kinds.length; each++) {
            influences[each] = kinds[each] == STILL_OPEN
                    ? Influence.onSurvival(open, time)
                    : Influence.onIncidence(curves, kinds[each], time);
        }
        return cases.errors(influences).orElseThrow();
    }
}
