package org.evenhand.statistics;

import java.util.Optional;

/** One number read off the life table of a group, the thing that two groups are compared by. */
public sealed interface CurveMeasure {

    /** The number with its standard error; empty if nobody in the group was watched that long. */
    Optional<CellEstimate> of(LifeTable lifeTable);

    /**
     * The number in one cell, a group within a stratum.
     *
     * @param value the number, in the unit of the measure
     * @param standardError its standard error; 0 where the cell shows no spread, as at {@code S = 0}
     */
    record CellEstimate(double value, double standardError) {}

    /**
     * {@code S(t)}, the share without an event of any kind by {@code time}.
     *
     * @param time seconds
     */
    record Waiting(double time) implements CurveMeasure {
        @Override
        public Optional<CellEstimate> of(LifeTable lifeTable) {
            if (!lifeTable.isObservedAt(time)) {
                return Optional.empty();
            }
            KaplanMeier curve = KaplanMeier.of(lifeTable);
            return Optional.of(new CellEstimate(
                    curve.survivalAt(time), curve.standardErrorAt(time).orElse(0)));
        }
    }

    /**
     * {@code 1 - S(t)}, the share with an event of any kind by {@code time}.
     *
     * @param time seconds
     */
    record Happened(double time) implements CurveMeasure {
        @Override
        public Optional<CellEstimate> of(LifeTable lifeTable) {
            return new Waiting(time)
                    .of(lifeTable)
                    .map(waiting -> new CellEstimate(1 - waiting.value(), waiting.standardError()));
        }
    }

    /**
     * {@code mu(tau)}, the mean time until an event of any kind within {@code horizon}.
     *
     * @param horizon {@code tau}, in seconds
     */
    record MeanWait(double horizon) implements CurveMeasure {
        @Override
        public Optional<CellEstimate> of(LifeTable lifeTable) {
            return RestrictedMean.of(KaplanMeier.of(lifeTable), horizon)
                    .map(mean -> new CellEstimate(mean.value(), mean.standardError()));
        }
    }

    /**
     * {@code F_j(t)}, the share that ended in one of several ways by {@code time}.
     *
     * @param kind {@code j}, the kind of event
     * @param time seconds
     */
    record Incidence(int kind, double time) implements CurveMeasure {
        @Override
        public Optional<CellEstimate> of(LifeTable lifeTable) {
            if (!lifeTable.isObservedAt(time)) {
                return Optional.empty();
            }
            AalenJohansen curves = AalenJohansen.of(lifeTable, Math.max(kind, lifeTable.highestKind()));
            return Optional.of(
                    new CellEstimate(curves.cumulativeIncidence(kind, time), curves.standardError(kind, time)));
        }
    }
}
