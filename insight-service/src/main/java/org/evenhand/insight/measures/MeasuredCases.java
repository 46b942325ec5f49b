package org.evenhand.insight.measures;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import org.evenhand.insight.observed.LeftOutRows;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedClock;

/**
 * The cases that a measure can be taken of, in columns; the others are counted by the reason why it cannot.
 *
 * <p>A share among resolved cases is written down as a clock on which all stands at 0: with the event, or censored. A count
 * is written down as a clock that counts transfers and always ends with the event, so that its mean is a mean wait.
 */
public final class MeasuredCases {

    /** What the measure is about has happened. */
    public static final int EVENT = 1;
    /** Something else has happened, after which it cannot. */
    static final int COMPETING = 2;

    static final double MORE_THAN_ANY_COUNT = 1e15;

    private final ObservedCases cases;
    private final Measure measure;
    private int size;
    private int[] rows = new int[1 << 10];
    private final LeftOutRows leftOut = new LeftOutRows();

    private MeasuredCases(ObservedCases cases, Measure measure) {
        this.cases = cases;
        this.measure = measure;
    }

    /**
     * The cases of which a measure can be taken.
     *
     * @param among which rows are looked at
     */
    public static MeasuredCases of(ObservedCases cases, Measure measure, Horizon horizon, IntPredicate among) {
        MeasuredCases measured = new MeasuredCases(cases, measure);
        for (int row = 0; row < cases.size(); row++) {
            if (among.test(row)) {
                measured.take(horizon, row);
            }
        }
        return measured;
    }

    private void take(Horizon horizon, int row) {
        switch (measure) {
            case ANSWER_24H, ANSWER_TIME -> takeIfKnown(cases.answers(), row);
            case RESOLUTION_7D, RESOLUTION_TIME -> takeIfKnown(cases.endings(), row);
            case COMPENSATION -> takeCompensation(row, horizon);
            case TRANSFERS -> takeTransfers(row);
            case REOPEN -> takeReopening(row);
        }
    }

    private void takeIfKnown(ObservedClock clock, int row) {
        if (isKnown(clock, row)) {
            add(row);
        }
    }

    private void takeCompensation(int row, Horizon horizon) {
        if (isKnown(cases.endings(), row) && isResolved(row) && cases.endings().seconds(row) <= horizon.seconds()) {
            if (Double.isNaN(cases.compensation(row))) {
                leftOut.add(row, "it is not recorded what the customer was given");
            } else {
                add(row);
            }
        }
    }

    private void takeTransfers(int row) {
        if (cases.transfers(row) < 0) {
            leftOut.add(row, "it is not recorded how often it was handed on");
        } else {
            add(row);
        }
    }

    private void takeReopening(int row) {
        if (isKnown(cases.endings(), row) && isResolved(row)) {
            if (sinceResolution(row) < 0) {
                leftOut.add(
                        row,
                        isReopened(row) ? "opened again before it was resolved" : "resolved after it was last seen");
            } else {
                add(row);
            }
        }
    }

    private boolean isReopened(int row) {
        return cases.reopened(row) != ObservedCases.NEVER;
    }

    /** The clock starts at the resolution. */
    private long sinceResolution(int row) {
        return (isReopened(row) ? cases.reopened(row) : cases.watched(row))
                - cases.endings().seconds(row);
    }

    private boolean isKnown(ObservedClock clock, int row) {
        clock.whyNotKnown(row).ifPresent(why -> leftOut.add(row, why));
        return clock.isKnown(row);
    }

    private void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row;
    }

    private boolean isResolved(int row) {
        int kind = cases.endings().kind(row);
        return kind != ObservedClock.CENSORED && kind != ObservedCases.UNRESOLVED;
    }

    /** Those that could be watched for the whole horizon, whatever became of them. */
    public MeasuredCases mature(Horizon horizon) {
        MeasuredCases mature = new MeasuredCases(cases, measure);
        mature.leftOut.addAll(leftOut);
        for (int i = 0; i < size; i++) {
            if (isMature(i, horizon)) {
                mature.add(rows[i]);
            }
        }
        return mature;
    }

    public boolean isMature(int i, Horizon horizon) {
        return watched(i) >= horizon.seconds();
    }

    public int size() {
        return size;
    }

    /** The row of the case among all. */
    public int row(int i) {
        return rows[i];
    }

    /** The number of the traits of the case. */
    public int traits(int i) {
        return cases.traits(rows[i]);
    }

    public int customer(int i) {
        return cases.customer(rows[i]);
    }

    public double duration(int i) {
        int row = rows[i];
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME -> cases.answers().seconds(row);
            case RESOLUTION_7D, RESOLUTION_TIME -> cases.endings().seconds(row);
            case COMPENSATION -> 0;
            case TRANSFERS -> cases.transfers(row);
            case REOPEN -> sinceResolution(row);
        };
    }

    public int kind(int i) {
        int row = rows[i];
        return switch (measure) {
            case ANSWER_24H -> answerKind(row, COMPETING);
            case ANSWER_TIME -> answerKind(row, ObservedClock.CENSORED);
            case RESOLUTION_7D -> endingKind(row, COMPETING);
            case RESOLUTION_TIME -> endingKind(row, ObservedClock.CENSORED);
            case COMPENSATION -> cases.compensation(row) > 0 ? EVENT : ObservedClock.CENSORED;
            case TRANSFERS -> EVENT;
            case REOPEN -> isReopened(row) ? EVENT : ObservedClock.CENSORED;
        };
    }

    private int answerKind(int row, int givenUp) {
        int kind = cases.answers().kind(row);
        return kind == ObservedCases.GIVEN_UP ? givenUp : kind;
    }

    private int endingKind(int row, int unresolved) {
        if (isResolved(row)) {
            return EVENT;
        }
        return cases.endings().kind(row) == ObservedCases.UNRESOLVED ? unresolved : ObservedClock.CENSORED;
    }

    public double entry(int i) {
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME, RESOLUTION_7D, RESOLUTION_TIME -> cases.entry(rows[i]);
            case COMPENSATION, TRANSFERS, REOPEN -> 0;
        };
    }

    public long watched(int i) {
        int row = rows[i];
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME, RESOLUTION_7D, RESOLUTION_TIME, COMPENSATION, TRANSFERS -> cases.watched(row);
            case REOPEN -> Math.max(0, cases.watched(row) - cases.endings().seconds(row));
        };
    }

    public boolean happenedWithin(int i, Horizon horizon) {
        return kind(i) == EVENT && duration(i) <= horizon.seconds();
    }

    /** Whether a case without a clock, only with a count, had what is counted. */
    boolean happened(int i) {
        return switch (measure.scale()) {
            case SHARE, WAIT, PROPORTION -> kind(i) == EVENT;
            case RATIO -> duration(i) > 0;
        };
    }

    /** Whether it came to an end, even if not to the one that the measure is about. */
    boolean isOver(int i) {
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME -> cases.answers().kind(rows[i]) != ObservedClock.CENSORED;
            case RESOLUTION_7D, RESOLUTION_TIME -> cases.endings().kind(rows[i]) != ObservedClock.CENSORED;
            case COMPENSATION, TRANSFERS, REOPEN -> kind(i) == EVENT;
        };
    }

    /** How many cases are left out, by the reason. */
    public Map<String, Long> leftOut() {
        return leftOut.counts();
    }

    /** Which cases are left out, by the reason. */
    public LeftOutRows leftOutRows() {
        return leftOut;
    }
}
