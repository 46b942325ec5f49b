package org.evenhand.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * The share of cases that still wait at each time, the censored ones counted as long as they were watched.
 *
 * <p>{@code S(t)} is the product of {@code 1 - d/Y} over the times up to and including {@code t}, with {@code d} events
 * of any kind among {@code Y} at risk. After the last time it is extended flat; {@link #estimateAt} refuses that part.
 * A kind of event that should count as censoring is removed by {@link LifeTable#censoringAllBut}. With delayed entry the
 * curve may fall to 0 early, when the few who were watched first have all had their event; it then stays there.
 *
 * <p>Kaplan and Meier 1958; standard error Greenwood 1926; quantiles Brookmeyer and Crowley 1982.
 */
public final class KaplanMeier {

    private static final double FLAT = 1e-9;

    private final LifeTable lifeTable;
    private final double[] survival;
    private final double[] greenwood;

    private KaplanMeier(LifeTable lifeTable) {
        this.lifeTable = lifeTable;
        this.survival = new double[lifeTable.size()];
        this.greenwood = new double[survival.length];
        multiply();
    }

    /** Estimates the curve of "no event of any kind yet". */
    public static KaplanMeier of(LifeTable lifeTable) {
        return new KaplanMeier(lifeTable);
    }

    /** The cases behind this curve. */
    public LifeTable lifeTable() {
        return lifeTable;
    }

    /** Share still waiting after {@code time} seconds, with its log-log interval; empty if nobody was watched that long. */
    public Optional<Estimate> estimateAt(double time) {
        if (!lifeTable.isObservedAt(time)) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(survivalAt(time), standardErrorAt(time), intervalAt(time)));
    }

    /** {@code S(t)}, events at {@code time} included; beyond the last time its last value. */
    public double survivalAt(double time) {
        return survival(lifeTable.indexAt(time));
    }

    /** Greenwood's standard error {@code S sqrt(sum d/(Y(Y-d)))}; undefined at {@code S = 0}, 0 before the first event. */
    public OptionalDouble standardErrorAt(double time) {
        int index = lifeTable.indexAt(time);
        return survival(index) > 0 ? OptionalDouble.of(standardError(index)) : OptionalDouble.empty();
    }

    /** The 95 % log-log interval of {@code S(t)}; undefined at {@code S = 0} and {@code S = 1}. */
    public Optional<Interval> intervalAt(double time) {
        return intervalAt(time, IntervalScale.LOG_LOG, Confidence.NINETY_FIVE);
    }

    /** An interval of {@code S(t)}; undefined at {@code S = 0} and {@code S = 1}. */
    public Optional<Interval> intervalAt(double time, IntervalScale scale, Confidence confidence) {
        int index = lifeTable.indexAt(time);
        return scale.around(survival(index), standardError(index), confidence.normalQuantile());
    }

    /** The time by which half of all cases have had their event. */
    public TimeQuantile median() {
        return quantile(0.5);
    }

    /**
     * The first time with {@code S(t) <= 1 - share}; if the curve is flat exactly there, the middle of the flat piece.
     * The limits are the same for the curves of the log-log limits, which are 1 until the first event and 0 where
     * {@code S} is 0.
     *
     * @param share between 0 and 1
     * @throws IllegalArgumentException if the share is not strictly between 0 and 1
     */
    public TimeQuantile quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A quantile's share lies between 0 and 1, not at " + share + ".");
        }
        double z = Confidence.NINETY_FIVE.normalQuantile();
        return new TimeQuantile(
                share,
                firstTimeAtOrBelow(1 - share, this::survival),
                firstTimeAtOrBelow(
                        1 - share, index -> logLog(index, z).map(Interval::low).orElse(survival(index))),
                firstTimeAtOrBelow(
                        1 - share, index -> logLog(index, z).map(Interval::high).orElse(survival(index))));
    }

    private void multiply() {
        double product = 1;
        double sum = 0;
        for (int index = 0; index < survival.length; index++) {
            long events = lifeTable.eventsIn(index);
            if (events > 0) {
                double atRisk = lifeTable.atRiskIn(index);
                double left = atRisk - events;
                product *= left / atRisk;
                sum += events / (atRisk * Math.max(left, 1)); // left = 0 makes S = 0, where the sum is not used
            }
            survival[index] = product;
            greenwood[index] = sum;
        }
    }

    /** {@code S} just after the time of that row; 1 before the first row. */
    double survival(int index) {
        return index < 0 ? 1 : survival[index];
    }

    private double standardError(int index) {
        return index < 0 ? 0 : survival[index] * Math.sqrt(greenwood[index]);
    }

    private Optional<Interval> logLog(int index, double z) {
        return IntervalScale.LOG_LOG.around(survival(index), standardError(index), z);
    }

    private OptionalDouble firstTimeAtOrBelow(double level, IntToDoubleFunction curve) {
        for (int index = 0; index < survival.length; index++) {
            double value = curve.applyAsDouble(index);
            if (value <= level + FLAT) {
                double time = lifeTable.timeOf(index);
                return OptionalDouble.of(
                        value < level - FLAT ? time : (time + endOfFlatPiece(index, level, curve)) / 2);
            }
        }
        return OptionalDouble.empty();
    }

    private double endOfFlatPiece(int start, double level, IntToDoubleFunction curve) {
        for (int index = start; index < survival.length; index++) {
            if (curve.applyAsDouble(index) < level - FLAT) {
                return lifeTable.timeOf(index);
            }
        }
        return lifeTable.lastTime();
    }
}
