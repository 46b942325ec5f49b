package org.evenhand.insight.treatment;

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
final class MeasuredCases {

    /** What the measure is about has happened. */
    static final int EVENT = 1;
    /** Something else has happened, after which it cannot. */
    static final int COMPETING = 2;

    static final double MORE_THAN_ANY_COUNT = 1e15;

    private final ObservedCases cases;
    private final Measure measure;
    private int size;
    private int[] rows = new int[1 << 10];
    private double[] durations = new double[1 << 10];
    private int[] kinds = new int[1 << 10];
    private double[] entries = new double[1 << 10];
    private long[] watched = new long[1 << 10];
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
    static MeasuredCases of(ObservedCases cases, Measure measure, Horizon horizon, IntPredicate among) {
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
            case ANSWER_24H -> takeAnswer(row, COMPETING);
            case ANSWER_TIME -> takeAnswer(row, ObservedClock.CENSORED);
            case RESOLUTION_7D -> takeEnding(row, COMPETING);
            case RESOLUTION_TIME -> takeEnding(row, ObservedClock.CENSORED);
            case COMPENSATION -> takeCompensation(row, horizon);
            case TRANSFERS -> takeTransfers(row);
            case REOPEN -> takeReopening(row);
        }
    }

    private void takeAnswer(int row, int givenUp) {
        if (isKnown(cases.answers(), row)) {
            int kind = cases.answers().kind(row);
            add(
                    row,
                    cases.answers().seconds(row),
                    kind == ObservedCases.GIVEN_UP ? givenUp : kind,
                    cases.entry(row),
                    cases.watched(row));
        }
    }

    private void takeEnding(int row, int unresolved) {
        if (isKnown(cases.endings(), row)) {
            int kind = cases.endings().kind(row);
            add(
                    row,
                    cases.endings().seconds(row),
                    isResolved(row) ? EVENT : kind == ObservedCases.UNRESOLVED ? unresolved : ObservedClock.CENSORED,
                    cases.entry(row),
                    cases.watched(row));
        }
    }

    private void takeCompensation(int row, Horizon horizon) {
        if (isKnown(cases.endings(), row) && isResolved(row) && cases.endings().seconds(row) <= horizon.seconds()) {
            if (Double.isNaN(cases.compensation(row))) {
                leaveOut(row, "it is not recorded what the customer was given");
            } else {
                add(row, 0, cases.compensation(row) > 0 ? EVENT : ObservedClock.CENSORED, 0, cases.watched(row));
            }
        }
    }

    private void takeTransfers(int row) {
        if (cases.transfers(row) < 0) {
            leaveOut(row, "it is not recorded how often it was handed on");
        } else {
            add(row, cases.transfers(row), EVENT, 0, cases.watched(row));
        }
    }

    /** The clock starts at the resolution. */
    private void takeReopening(int row) {
        if (!isKnown(cases.endings(), row) || !isResolved(row)) {
            return;
        }
        long resolved = cases.endings().seconds(row);
        boolean isReopened = cases.reopened(row) != ObservedCases.NEVER;
        long seconds = (isReopened ? cases.reopened(row) : cases.watched(row)) - resolved;
        if (seconds < 0) {
            leaveOut(row, isReopened ? "opened again before it was resolved" : "resolved after it was last seen");
        } else {
            add(
                    row,
                    seconds,
                    isReopened ? EVENT : ObservedClock.CENSORED,
                    0,
                    Math.max(0, cases.watched(row) - resolved));
        }
    }

    private boolean isResolved(int row) {
        int kind = cases.endings().kind(row);
        return kind != ObservedClock.CENSORED && kind != ObservedCases.UNRESOLVED;
    }

    private boolean isKnown(ObservedClock clock, int row) {
        clock.whyNotKnown(row).ifPresent(why -> leaveOut(row, why));
        return clock.isKnown(row);
    }

    private void leaveOut(int row, String reason) {
        leftOut.add(row, reason);
    }

    private void add(int row, double duration, int kind, long entry, long watchable) {
        if (size == rows.length) {
            int capacity = 2 * size;
            rows = Arrays.copyOf(rows, capacity);
            durations = Arrays.copyOf(durations, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
            entries = Arrays.copyOf(entries, capacity);
            watched = Arrays.copyOf(watched, capacity);
        }
        rows[size] = row;
        durations[size] = duration;
        kinds[size] = kind;
        entries[size] = entry;
        watched[size++] = watchable;
    }

    /** Those that could be watched for the whole horizon, whatever became of them. */
    MeasuredCases mature(Horizon horizon) {
        MeasuredCases mature = new MeasuredCases(cases, measure);
        mature.leftOut.addAll(leftOut);
        for (int i = 0; i < size; i++) {
            if (isMature(i, horizon)) {
                mature.add(rows[i], durations[i], kinds[i], (long) entries[i], watched[i]);
            }
        }
        return mature;
    }

    boolean isMature(int i, Horizon horizon) {
        return watched[i] >= horizon.seconds();
    }

    int size() {
        return size;
    }

    /** The row of the case among all. */
    int row(int i) {
        return rows[i];
    }

    /** The number of the traits of the case. */
    int traits(int i) {
        return cases.traits(rows[i]);
    }

    int customer(int i) {
        return cases.customer(rows[i]);
    }

    double duration(int i) {
        return durations[i];
    }

    int kind(int i) {
        return kinds[i];
    }

    double entry(int i) {
        return entries[i];
    }

    long watched(int i) {
        return watched[i];
    }

    boolean happenedWithin(int i, Horizon horizon) {
        return kinds[i] == EVENT && durations[i] <= horizon.seconds();
    }

    /** Whether a case without a clock, only with a count, had what is counted. */
    boolean happened(int i) {
        return switch (measure.scale()) {
            case SHARE, WAIT, PROPORTION -> kinds[i] == EVENT;
            case RATIO -> durations[i] > 0;
        };
    }

    /** Whether it came to an end, even if not to the one that the measure is about. */
    boolean isOver(int i) {
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME -> cases.answers().kind(rows[i]) != ObservedClock.CENSORED;
            case RESOLUTION_7D, RESOLUTION_TIME -> cases.endings().kind(rows[i]) != ObservedClock.CENSORED;
            case COMPENSATION, TRANSFERS, REOPEN -> kinds[i] == EVENT;
        };
    }

    /** How many cases are left out, by the reason. */
    Map<String, Long> leftOut() {
        return leftOut.counts();
    }

    /** Which cases are left out, by the reason. */
    LeftOutRows leftOutRows() {
        return leftOut;
    }
}
