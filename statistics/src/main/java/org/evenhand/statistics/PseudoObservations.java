package org.evenhand.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

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
    private final double constant;
    private final State[] whole; // before each row
    private final State[] withoutOne; // before each row, for a case that was at risk from the start
    private final double[] rest; // what the estimate gains from each row on, were S = 1 before it

    /** The curve and the estimate so far. */
    private record State(double survival, double sum) {}

    private PseudoObservations(LifeTable lifeTable, int kind, double[] widths, double constant) {
        this.lifeTable = lifeTable;
        this.kind = kind;
        this.widths = widths;
        this.constant = constant;
        this.whole = new State[widths.length + 1];
        this.withoutOne = new State[widths.length + 1];
        this.rest = new double[widths.length + 1];
        State start = new State(1, 0);
        whole[0] = start;
        withoutOne[0] = start;
        for (int row = 0; row < widths.length; row++) {
            whole[row + 1] = step(whole[row], row, 0, 0, 0);
            withoutOne[row + 1] = step(withoutOne[row], row, 1, 0, 0);
        }
        for (int row = widths.length - 1; row >= 0; row--) {
            State only = step(start, row, 0, 0, 0);
            rest[row] = only.sum + only.survival * rest[row + 1];
        }
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
        return constant + whole[widths.length].sum;
    }

    /** The pseudo-observation of one case such as this, which must be one of those in the life table. */
    public double of(Observation each) {
        return of(each.duration(), each.kind(), each.entry());
    }

    /** The same, of a case that was watched from {@code entry} on and left after {@code duration} seconds in this way. */
    public double of(double duration, int kind, double entry) {
        double difference = estimate() - without(duration, kind, entry).orElse(estimate());
        return estimate() + (lifeTable.cases() - 1) * difference;
    }

    /** The estimate without that case; empty if there is no other. */
    private OptionalDouble without(double duration, int kind, double entry) {
        if (lifeTable.cases() == 1) {
            return OptionalDouble.empty();
        }
        int last = lifeTable.indexAt(duration);
        int end = Math.min(widths.length, last + 1);
        boolean isEvent = kind != Observation.CENSORED && last < widths.length;
        State state = before(isEvent ? last : end, entry);
        if (isEvent) {
            state = step(state, last, 1, 1, kind == this.kind ? 1 : 0);
        }
        return OptionalDouble.of(constant + state.sum + state.survival * rest[end]);
    }

    private State before(int end, double entry) {
        if (entry == 0) {
            return withoutOne[end];
        }
        int start = Math.min(end, lifeTable.indexAt(entry) + 1);
        State state = whole[start];
        for (int row = start; row < end; row++) {
            state = step(state, row, 1, 0, 0);
        }
        return state;
    }

    /** The state after a row at which so many fewer were at risk and had events. */
    private State step(State before, int row, long absent, long fewerEvents, long fewerOfKind) {
        double atRisk = lifeTable.atRiskIn(row) - absent;
        double left = atRisk - (lifeTable.eventsIn(row) - fewerEvents);
        double survival = atRisk > 0 ? before.survival * (left / atRisk) : before.survival;
        double gained = atRisk > 0 && kind > 0
                ? before.survival * (lifeTable.eventsIn(row, kind) - fewerOfKind) / atRisk
                : 0;
        return new State(survival, before.sum + gained + survival * widths[row]);
    }
}
