package org.evenhand.insight.observed;

import java.util.Arrays;
import java.util.Optional;

/** One clock of many cases: how long it ran for each of them, and why it stopped. */
public final class ObservedClock {

    /** It still ran when watching ended. */
    public static final int CENSORED = 0;

    private static final byte NOT_RECORDED = -1;
    private static final byte BACKWARDS = -2;
    private static final byte OVER_BEFORE_WATCHED = -3;

    private byte[] kinds;
    private final IntColumn seconds;
    private int size;

    ObservedClock(int expected) {
        kinds = new byte[expected];
        seconds = new IntColumn(expected);
    }

    void add(int kind, long duration, long entry) {
        byte known = duration < 0 ? BACKWARDS : entry > 0 && entry >= duration ? OVER_BEFORE_WATCHED : (byte) kind;
        append(known, duration);
    }

    void addNotRecorded() {
        append(NOT_RECORDED, 0);
    }

    private void append(byte kind, long duration) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, ObservedCases.more(size));
        }
        kinds[size++] = kind;
        seconds.add(duration);
    }

    /** Whether the case can be counted on this clock. */
    public boolean isKnown(int row) {
        return kinds[row] >= CENSORED;
    }

    /** Whether the source of the case records this clock, even if the case cannot be counted. */
    public boolean isRecorded(int row) {
        return kinds[row] != NOT_RECORDED;
    }

    /** Why it stopped, {@link #CENSORED} or the number of what happened; only where it is known. */
    public int kind(int row) {
        return kinds[row];
    }

    /** Seconds from the arrival until it stopped; only where it is known. */
    public long seconds(int row) {
        return seconds.get(row);
    }

    /** Why the case cannot be counted on this clock; empty if it can. */
    public Optional<String> whyNotKnown(int row) {
        return switch (kinds[row]) {
            case NOT_RECORDED -> Optional.of("not recorded by the source");
            case BACKWARDS -> Optional.of("ends before it starts");
            case OVER_BEFORE_WATCHED -> Optional.of("over before it was watched");
            default -> Optional.empty();
        };
    }
}
