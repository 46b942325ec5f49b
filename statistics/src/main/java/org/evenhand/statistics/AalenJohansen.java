package org.evenhand.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The share of cases that have ended in each of several ways by each time, when one way rules out the others.
 *
 * <p>{@code F_j(t)}, the cumulative incidence of kind {@code j}, is the sum of {@code S(t-) d_j/Y} over the times up to
 * and including {@code t}, with {@code S} the Kaplan-Meier curve of "no event of any kind". All {@code F_j} and
 * {@code S} add up to 1. After the last time they are extended flat; {@link #estimateAt} refuses that part.
 *
 * <p>Aalen and Johansen 1978; covariance of the Greenwood type, Marubini and Valsecchi 1995.
 */
public final class AalenJohansen {

    private final LifeTable lifeTable;
    private final int kinds;
    private final KaplanMeier eventFree;
    private final double[][] incidence;
    private final VarianceSums[] variances;

    private AalenJohansen(LifeTable lifeTable, int kinds) {
        this.lifeTable = lifeTable;
        this.kinds = kinds;
        this.eventFree = KaplanMeier.of(lifeTable);
        this.incidence = new double[kinds + 1][];
        for (int kind = 1; kind <= kinds; kind++) {
            incidence[kind] = accumulate(kind);
        }
        this.variances = new VarianceSums[kinds + 1];
    }

    /**
     * Estimates the cumulative incidence of the kinds 1 to {@code kinds}.
     *
     * @throws IllegalArgumentException if the life table holds events of a higher kind
     */
    public static AalenJohansen of(LifeTable lifeTable, int kinds) {
        if (kinds < 1 || kinds < lifeTable.highestKind()) {
            throw new IllegalArgumentException(
                    "The cases ended in " + lifeTable.highestKind() + " ways or more, not in " + kinds + ".");
        }
        return new AalenJohansen(lifeTable, kinds);
    }

    /** The cases behind this estimate. */
    public LifeTable lifeTable() {
        return lifeTable;
    }

    /** Share ended in this way by {@code time}, with its log-log interval; empty if nobody was watched that long. */
    public Optional<Estimate> estimateAt(int kind, double time) {
        if (!lifeTable.isObservedAt(time)) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(
                cumulativeIncidence(kind, time), OptionalDouble.of(standardError(kind, time)), interval(kind, time)));
    }

    /** {@code F_j(t)}, events at {@code time} included; beyond the last time its last value. */
    public double cumulativeIncidence(int kind, double time) {
        return incidence(kind, lifeTable.indexAt(time));
    }

    /** {@code S(t)}, the share without an event of any kind; beyond the last time its last value. */
    public double eventFreeAt(double time) {
        return eventFree.survivalAt(time);
    }

    /** The curve of "no event of any kind yet". */
    KaplanMeier eventFree() {
        return eventFree;
    }

    /** Square root of the variance of {@code F_j(t)}; 0 before the first event of any kind. */
    public double standardError(int kind, double time) {
        int index = lifeTable.indexAt(time);
        double incidence = incidence(kind, index);
        if (variances[kind] == null) {
            variances[kind] = VarianceSums.of(lifeTable, eventFree, this.incidence[kind], kind);
        }
        return Math.sqrt(Math.max(0, variances[kind].at(index, incidence)));
    }

    /**
     * Covariance of {@code F_a(t)} and {@code F_b(t)}: over the times {@code t_i} up to {@code t} the sum of
     * {@code S(t_i-)^2/Y (C_ab + G_a G_b p_0 (1 - p_0) - G_a p_0 p_b - G_b p_0 p_a)}, with {@code p_j = d_j/Y},
     * {@code p_0 = 1 - d/Y}, {@code C_aa = p_a (1 - p_a)}, {@code C_ab = -p_a p_b} and
     * {@code G_j = (F_j(t) - F_j(t_i))/S(t_i)}, 0 where {@code S(t_i) = 0}.
     */
    public double covariance(int a, int b, double time) {
        int last = lifeTable.indexAt(time);
        double finalA = incidence(a, last);
        double finalB = incidence(b, last);
        double before = 1;
        double sum = 0;
        for (int index = 0; index <= last; index++) {
            double after = eventFree.survival(index);
            long events = lifeTable.eventsIn(index);
            if (events > 0) {
                double atRisk = lifeTable.atRiskIn(index);
                double none = (atRisk - events) / atRisk;
                double pA = lifeTable.eventsIn(index, a) / atRisk;
                double pB = lifeTable.eventsIn(index, b) / atRisk;
                double laterA = after > 0 ? (finalA - incidence(a, index)) / after : 0;
                double laterB = after > 0 ? (finalB - incidence(b, index)) / after : 0;
                double now = a == b ? pA * (1 - pA) : -pA * pB;
                double later = laterA * laterB * none * (1 - none) - laterA * none * pB - laterB * none * pA;
                sum += before * before / atRisk * (now + later);
            }
            before = after;
        }
        return sum;
    }

    /** The 95 % log-log interval of {@code F_j(t)}; undefined where {@code F_j} is 0 or 1. */
    public Optional<Interval> interval(int kind, double time) {
        return interval(kind, time, Confidence.NINETY_FIVE);
    }

    /** The log-log interval of {@code F_j(t)}; undefined where {@code F_j} is 0 or 1. */
    public Optional<Interval> interval(int kind, double time, Confidence confidence) {
        return IntervalScale.LOG_LOG.around(
                cumulativeIncidence(kind, time), standardError(kind, time), confidence.normalQuantile());
    }

    private double[] accumulate(int kind) {
        double[] sums = new double[lifeTable.size()];
        double sum = 0;
        for (int index = 0; index < sums.length; index++) {
            long events = lifeTable.eventsIn(index, kind);
            sum += events == 0 ? 0 : eventFree.survival(index - 1) * events / lifeTable.atRiskIn(index);
            sums[index] = Math.min(1, sum);
        }
        return sums;
    }

    private double incidence(int kind, int index) {
        if (kind < 1 || kind > kinds) {
            throw new IllegalArgumentException("There are kinds 1 to " + kinds + ", not " + kind + ".");
        }
        return index < 0 ? 0 : incidence[kind][index];
    }
}
