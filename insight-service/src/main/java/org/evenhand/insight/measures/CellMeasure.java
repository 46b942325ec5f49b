package org.evenhand.insight.measures;

import static org.evenhand.insight.observed.ObservedCases.RESOLVED_PRIVATE;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_PUBLIC;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_UNKNOWN_AUDIENCE;
import static org.evenhand.insight.observed.ObservedCases.UNRESOLVED;

import java.util.Map;
import java.util.TreeMap;
import org.evenhand.insight.cells.CellClock;
import org.evenhand.insight.cells.CellCount;
import org.evenhand.insight.cells.CellGroup;
import org.evenhand.insight.cells.Immature;
import org.evenhand.insight.measures.Measure.Scale;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.statistics.Observation;

/** Takes a measure of cells, as {@link MeasuredCases} takes it of rows. */
public record CellMeasure(Measure measure, Horizon horizon) {

    /**
     * So many cases, and how often it happened to them, as a sum and as a sum of squares: to a case once, but for transfers.
     */
    public record Happened(long cases, long events, long squares) {

        Happened minus(Happened some) {
            return new Happened(cases - some.cases, events - some.events, squares - some.squares);
        }
    }

    /** All that can be measured, with what happened within the horizon. */
    public Happened all(CellGroup group) {
        long seconds = horizon.seconds();
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME ->
                once(group.answers().cases(), group.answers().eventsBy(seconds, ObservedCases.ANSWERED));
            case RESOLUTION_7D, RESOLUTION_TIME -> once(group.endings().cases(), resolvedBy(group, seconds));
            case REOPEN -> {
                CellClock clock = clock(group);
                yield once(clock.cases(), clock.eventsBy(seconds, MeasuredCases.EVENT));
            }
            case COMPENSATION -> once(group.compensationKnownBy(seconds), group.compensatedBy(seconds));
            case TRANSFERS ->
                new Happened(
                        group.count(CellCount.TRANSFERS_KNOWN),
                        group.count(CellCount.TRANSFERS),
                        group.count(CellCount.TRANSFERS_SQUARED));
        };
    }

    /** The same of the cases that could be watched for the whole horizon. */
    public Happened mature(CellGroup group) {
        Immature young = group.immature(horizon.seconds());
        return all(group)
                .minus(
                        switch (measure) {
                            case ANSWER_24H, ANSWER_TIME -> once(young.answersKnown(), young.answered());
                            case RESOLUTION_7D, RESOLUTION_TIME -> once(young.endingsKnown(), young.resolved());
                            case REOPEN -> once(young.reopeningsKnown(), young.reopened());
                            case COMPENSATION -> once(young.compensationKnown(), young.compensated());
                            case TRANSFERS ->
                                new Happened(young.transfersKnown(), young.transfers(), young.transfersSquared());
                        });
    }

    private static Happened once(long cases, long events) {
        return new Happened(cases, events, events);
    }

    /** The clock of what is measured: {@link MeasuredCases#EVENT}, and what competes with it. */
    public CellClock clock(CellGroup group) {
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME -> group.answers().taking(this::kindOfAnswer);
            case RESOLUTION_7D, RESOLUTION_TIME -> group.endings().taking(this::kindOfEnding);
            case REOPEN -> group.reopenings(horizon.seconds());
            case COMPENSATION, TRANSFERS -> throw new IllegalStateException(measure + " has no clock.");
        };
    }

    private int kindOfAnswer(int kind) {
        return kind == ObservedCases.ANSWERED ? MeasuredCases.EVENT : competing();
    }

    private int kindOfEnding(int kind) {
        return switch (kind) {
            case RESOLVED_PUBLIC, RESOLVED_PRIVATE, RESOLVED_UNKNOWN_AUDIENCE -> MeasuredCases.EVENT;
            case UNRESOLVED -> competing();
            default -> throw new IllegalStateException("No case ends in the way " + kind + ".");
        };
    }

    private int competing() {
        return measure.scale() == Scale.WAIT ? Observation.CENSORED : MeasuredCases.COMPETING;
    }

    /** What cannot be measured, by the reason, in the words of {@link MeasuredCases}. */
    public Map<String, Long> leftOut(CellGroup group) {
        Map<String, Long> leftOut = new TreeMap<>();
        switch (measure) {
            case ANSWER_24H, ANSWER_TIME -> {
                leftOut.put("not recorded by the source", group.count(CellCount.ANSWERS_UNRECORDED));
                leftOut.put("ends before it starts", group.count(CellCount.ANSWERS_BACKWARDS));
            }
            case RESOLUTION_7D, RESOLUTION_TIME -> leaveOutEndings(group, leftOut);
            case REOPEN -> {
                leaveOutEndings(group, leftOut);
                leftOut.put("opened again before it was resolved", group.count(CellCount.REOPENED_BACKWARDS));
                leftOut.put(
                        "resolved after it was last seen",
                        group.immature(horizon.seconds()).resolvedUnseen());
            }
            case COMPENSATION -> {
                leaveOutEndings(group, leftOut);
                leftOut.put(
                        "it is not recorded what the customer was given",
                        resolvedBy(group, horizon.seconds()) - group.compensationKnownBy(horizon.seconds()));
            }
            case TRANSFERS ->
                leftOut.put(
                        "it is not recorded how often it was handed on",
                        group.count(CellCount.CASES) - group.count(CellCount.TRANSFERS_KNOWN));
        }
        leftOut.values().removeIf(cases -> cases == 0);
        return leftOut;
    }

    private static void leaveOutEndings(CellGroup group, Map<String, Long> leftOut) {
        leftOut.put("not recorded by the source", group.count(CellCount.ENDINGS_UNRECORDED));
        leftOut.put("ends before it starts", group.count(CellCount.ENDINGS_BACKWARDS));
    }

    private static long resolvedBy(CellGroup group, long seconds) {
        return group.endings().eventsBy(seconds, RESOLVED_PUBLIC)
                + group.endings().eventsBy(seconds, RESOLVED_PRIVATE)
                + group.endings().eventsBy(seconds, RESOLVED_UNKNOWN_AUDIENCE);
    }
}
