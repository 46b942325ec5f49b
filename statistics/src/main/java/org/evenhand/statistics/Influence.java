package org.evenhand.statistics;

/**
 * By how much each case moves an estimate: its derivative by the weight of the case (infinitesimal jackknife).
 *
 * <p>On {@code S(t)} the influence of a case is {@code -S(t) sum (dN - Y_r d/Y)/(Y - d)} over the times {@code t_i} up to
 * {@code t}, with {@code dN} 1 where it has its event and {@code Y_r} 1 while it is at risk; on {@code F_j(t)} it is
 * {@code sum [U_S(t_i-) d_j/Y + S(t_i-) (dN_j - Y_r d_j/Y)/Y]}, and on a restricted mean the integral of that on
 * {@code S}. The influences of all cases add up to 0, and their squares to the variance of {@link KaplanMeier},
 * {@link AalenJohansen} or {@link RestrictedMean}. Added up over the cases of each customer before they are squared, they
 * give a variance that lets cases of one customer be alike: see {@link ClusterSums}.
 *
 * <p>All of them are differences of running sums over the times, so that a case costs a search for its times.
 *
 * <p>Jaeckel 1972; Efron 1981.
 */
public final class Influence {

    private final LifeTable lifeTable;
    private final int kind; // 0 if all kinds of event are one
    private final int size; // rows up to the time of the estimate
    private final double[] whileAtRisk; // summed over the earlier rows
    private final double[] ofAnyEvent;
    private final double[] ofOwnKind;

    /**
     * @param weights what the estimate gains by each row if {@code S} at all later times were 1 higher, {@code S} taken
     *     relatively: the part of the estimate that hangs on this piece of the curve
     */
    private Influence(KaplanMeier curve, int kind, double[] weights) {
        this.lifeTable = curve.lifeTable();
        this.kind = kind;
        this.size = weights.length;
        this.whileAtRisk = new double[size + 1];
        this.ofAnyEvent = new double[size];
        this.ofOwnKind = new double[size];
        double hanging = 0;
        for (int row = size - 1; row >= 0; row--) {
            hanging += weights[row];
            double atRisk = lifeTable.atRiskIn(row);
            double events = lifeTable.eventsIn(row);
            double left = atRisk - events;
            // With nobody left the curve is 0 from here on, and nothing hangs on it.
            ofAnyEvent[row] = left > 0 ? -hanging / left : 0;
            whileAtRisk[row + 1] = left > 0 ? hanging * events / (atRisk * left) : 0;
            if (kind > 0) {
                double before = curve.survival(row - 1);
                ofOwnKind[row] = before / atRisk;
                whileAtRisk[row + 1] -= before * lifeTable.eventsIn(row, kind) / (atRisk * atRisk);
            }
        }
        for (int row = 1; row <= size; row++) {
            whileAtRisk[row] += whileAtRisk[row - 1];
        }
    }

    /** On the share still waiting at {@code time}. */
    public static Influence onSurvival(KaplanMeier curve, double time) {
        double[] weights = new double[curve.lifeTable().indexAt(time) + 1];
        if (weights.length > 0) {
            weights[weights.length - 1] = curve.survivalAt(time);
        }
        return new Influence(curve, 0, weights);
    }

    /** On the share that has ended in this way by {@code time}. */
    public static Influence onIncidence(AalenJohansen estimate, int kind, double time) {
        LifeTable lifeTable = estimate.lifeTable();
        estimate.cumulativeIncidence(kind, time); // refuses a kind that there is not
        double[] weights = new double[lifeTable.indexAt(time) + 1];
        for (int row = 1; row < weights.length; row++) {
            weights[row - 1] =
                    estimate.eventFree().survival(row - 1) * lifeTable.eventsIn(row, kind) / (double) lifeTable.atRiskIn(row);
        }
        return new Influence(estimate.eventFree(), kind, weights);
    }

    /** On the mean waiting time within {@code horizon} seconds, in seconds. */
    public static Influence onRestrictedMean(KaplanMeier curve, double horizon) {
        LifeTable lifeTable = curve.lifeTable();
        double[] weights = new double[lifeTable.indexAt(horizon) + 1];
        double end = horizon;
        for (int row = weights.length - 1; row >= 0; row--) {
            weights[row] = curve.survival(row) * (end - lifeTable.timeOf(row));
            end = lifeTable.timeOf(row);
        }
        return new Influence(curve, 0, weights);
    }

    /** The influence of one case such as this, which must be one of those that the estimate was made from. */
    public double of(Observation each) {
        return of(each.duration(), each.kind(), each.entry());
    }

    /** The same, of a case that was watched from {@code entry} on and left after {@code duration} seconds in this way. */
    public double of(double duration, int kind, double entry) {
        int last = lifeTable.indexAt(duration);
        int end = Math.min(size, last + 1);
        int start = entry > 0 ? Math.min(size, lifeTable.indexAt(entry) + 1) : 0;
        double influence = whileAtRisk[end] - whileAtRisk[start];
        if (kind != Observation.CENSORED && last < size) {
            influence += ofAnyEvent[last] + (kind == this.kind ? ofOwnKind[last] : 0);
        }
        return influence;
    }
}
