package org.evenhand.statistics;

import java.util.Optional;

/**
 * What each case says about an estimate as if it had been watched to the end: {@code n theta - (n - 1) theta_(-i)}, with
 * {@code theta_(-i)} the estimate without that case.
 *
 * <p>Their mean is close to the estimate, and they can be compared by {@link LeastSquares} where strata are too thin for
 * standardisation; what comes out is a model, and must be called so. The estimates without a case are exact. They differ
 * from the whole only while the case was at risk, so that running sums from both ends give each of them at the cost of a
 * search; a case with a late entry costs a pass over the times at which it was at risk.
 *
 * <p>Andersen, Klein and Rosthoj 2003.
 */
public final class PseudoObservations {

    private final LifeTable lifeTable;
    private final int kind; // 0 if the estimate counts no kind of event
    private final double[] widths; // what the estimate gains by each row for each unit of S there
    private final double estimate;
    private final double[] survival; // before each row
    private final Loss[] losses; // before each row, by a case that was at risk from the start
    private final double[] rest; // what the estimate gains from each row on, were S = 1 before it

    /**
     * What the curve and the estimate so far lose if a case is taken away. It is a small part of both, and would lose most
     * of its digits as their difference.
     */
    private record Loss(double survival, double sum) {

        private static final Loss NOTHING = new Loss(0, 0);
    }

    private PseudoObservations(LifeTable lifeTable, int kind, double[] widths, double constant) {
        this.lifeTable = lifeTable;
        this.kind = kind;
        this.widths = widths;
        this.survival = new double[widths.length + 1];
        this.losses = new Loss[widths.length + 1];
        this.rest = new double[widths.length + 1];
        survival[0] = 1;
        losses[0] = Loss.NOTHING;
        for (int row = 0; row < widths.length; row++) {
            survival[row + 1] = survival[row] * left(row);
            losses[row + 1] = next(losses[row], row, 0, 0);
        }
        for (int row = widths.length - 1; row >= 0; row--) {
            rest[row] = ofKind(row) / lifeTable.atRiskIn(row) + left(row) * (widths[row] + rest[row + 1]);
        }
        this.estimate = constant + rest[0];
    }

    private double left(int row) {
        double atRisk = lifeTable.atRiskIn(row);
        return (atRisk - lifeTable.eventsIn(row)) / atRisk;
    }

    private double ofKind(int row) {
        return kind == 0 ? 0 : lifeTable.eventsIn(row, kind);
    }

    /** Of the share still waiting at {@code time}; empty if nobody was watched that long. */
    public static Optional<PseudoObservations> ofSurvival(LifeTable lifeTable, double time) {
        double[] widths = new double[lifeTable.indexAt(time) + 1];
        if (widths.length > 0) {
            widths[widths.length - 1] = 1;
        }
        return of(lifeTable, 0, widths, widths.length > 0 ? 0 : 1, time);
    }

    /** Of the share that has ended in this way by {@code time}; empty if nobody was watched that long. */
    public static Optional<PseudoObservations> ofIncidence(LifeTable lifeTable, int kind, double time) {
        if (kind < 1) {
            throw new IllegalArgumentException("Kinds of event count from 1, not " + kind + ".");
        }
        return of(lifeTable, kind, new double[lifeTable.indexAt(time) + 1], 0, time);
    }

    /** Of the mean waiting time within {@code horizon} seconds; empty if nobody was watched that long. */
    public static Optional<PseudoObservations> ofRestrictedMean(LifeTable lifeTable, double horizon) {
        double[] widths = new double[lifeTable.indexAt(horizon) + 1];
        double end = horizon;
        for (int row = widths.length - 1; row >= 0; row--) {
            widths[row] = end - lifeTable.timeOf(row);
            end = lifeTable.timeOf(row);
        }
        return of(lifeTable, 0, widths, end, horizon);
    }

    private static Optional<PseudoObservations> of(
            LifeTable lifeTable, int kind, double[] widths, double constant, double time) {
        return lifeTable.isObservedAt(time)
                ? Optional.of(new PseudoObservations(lifeTable, kind, widths, constant))
                : Optional.empty();
    }

    /** The estimate of all cases. */
    public double estimate() {
        return estimate;
    }

    /** The pseudo-observation of one case such as this, which must be one of those in the life table. */
    public double of(Observation each) {
        return of(each.duration(), each.kind(), each.entry());
    }

    /** The same, of a case that was watched from {@code entry} on and left after {@code duration} seconds in this way. */
    public double of(double duration, int kind, double entry) {
        int last = lifeTable.indexAt(duration);
        int end = Math.min(widths.length, last + 1);
        boolean isEvent = kind != Observation.CENSORED && last < widths.length;
        Loss loss = before(isEvent ? last : end, entry);
        if (isEvent) {
            loss = next(loss, last, 1, kind == this.kind ? 1 : 0);
        }
        return estimate + (lifeTable.cases() - 1) * (loss.sum + loss.survival * rest[end]);
    }

    private Loss before(int end, double entry) {
        if (entry == 0) {
            return losses[end];
        }
        Loss loss = Loss.NOTHING;
        for (int row = Math.min(end, lifeTable.indexAt(entry) + 1); row < end; row++) {
            loss = next(loss, row, 0, 0);
        }
        return loss;
    }

    /** The loss after a row at which one fewer was at risk, and so many fewer of all kinds and of ours had their event. */
    private Loss next(Loss before, int row, long fewer, long fewerOfKind) {
        double all = lifeTable.atRiskIn(row);
        double others = all - 1;
        double events = lifeTable.eventsIn(row);
        if (others == 0) { // nobody else was at risk, so that nothing would have happened
            double after = before.survival - survival[row] * events;
            double sum = before.sum + survival[row] * ofKind(row);
            return new Loss(after, sum + after * widths[row]);
        }
        double leftOfOthers = (others - events + fewer) / others;
        double after = before.survival * leftOfOthers
                + survival[row] * (fewer == 0 ? events : events - all) / (all * others);
        double sum = before.sum
                + before.survival * (ofKind(row) - fewerOfKind) / others
                + survival[row] * (fewerOfKind * all - ofKind(row)) / (all * others);
        return new Loss(after, sum + after * widths[row]);
    }
}
