package org.evenhand.insight.copying;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A row in the binary format of PostgreSQL's COPY, read field by field from the left; used again for the next row. */
public final class CopiedRow {

    /** Instead of a number, where there is none. */
    public static final long NONE = Long.MIN_VALUE;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    /** The signature and the flags, after which the length of what may follow them stands. */
    private static final int SIGNATURE = 15;

    /** PostgreSQL counts from the year 2000. */
    private static final long SECONDS_UNTIL_2000 = 946_684_800;

    private static final long MICROSECONDS = 1_000_000;

    private byte[] bytes;
    private int at;

    /** The same row, for whoever keeps it while this one goes on. */
    CopiedRow copy() {
        CopiedRow copy = new CopiedRow();
        copy.bytes = bytes;
        copy.at = at;
        return copy;
    }

    /** Goes to the start of the row in a message; false if there is none because all have come. */
    boolean isIn(byte[] message, boolean isFirst) {
        bytes = message;
        at = isFirst ? SIGNATURE + Integer.BYTES + (int) INT.get(message, SIGNATURE) : 0;
        short fields = (short) SHORT.get(bytes, at);
        at += Short.BYTES;
        return fields >= 0;
    }

    /** The number of the combination of words in the next fields. */
    public int words(WordTuples tuples, int fields) {
        int from = at;
        for (int field = 0; field < fields; field++) {
            int length = length();
            at += Math.max(0, length);
        }
        return tuples.of(bytes, from, at);
    }

    /** A whole number, or {@link #NONE}. */
    public long number() {
        int length = length();
        if (length < 0) {
            return NONE;
        }
        at += length;
        return switch (length) {
            case Short.BYTES -> (short) SHORT.get(bytes, at - length);
            case Integer.BYTES -> (int) INT.get(bytes, at - length);
            case Long.BYTES -> (long) LONG.get(bytes, at - length);
            default -> throw new IllegalStateException("No number has " + length + " bytes.");
        };
    }

    /** A whole number; 0 if there is none. */
    public long count() {
        long number = number();
        return number == NONE ? 0 : number;
    }

    /** The whole second of a moment, since 1970, or {@link #NONE}. */
    public long second() {
        long microseconds = number();
        return microseconds == NONE ? NONE : Math.floorDiv(microseconds, MICROSECONDS) + SECONDS_UNTIL_2000;
    }

    /** A moment, to the microsecond. */
    public Instant moment() {
        long microseconds = number();
        return Instant.ofEpochSecond(
                Math.floorDiv(microseconds, MICROSECONDS) + SECONDS_UNTIL_2000,
                Math.floorMod(microseconds, MICROSECONDS) * 1_000);
    }

    /** A number with decimals; not a number if there is none. */
    public double decimal() {
        int length = length();
        if (length < 0) {
            return Double.NaN;
        }
        at += length;
        return Double.longBitsToDouble((long) LONG.get(bytes, at - length));
    }

    /** Null is not true. */
    public boolean isTrue() {
        return length() >= 0 && bytes[at++] != 0;
    }

    /** An id; null if there is none. */
    public UUID id() {
        int length = length();
        if (length < 0) {
            return null;
        }
        at += length;
        return new UUID((long) LONG.get(bytes, at - length), (long) LONG.get(bytes, at - length + Long.BYTES));
    }

    /** A text; null if there is none. */
    public String text() {
        int length = length();
        if (length < 0) {
            return null;
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private int length() {
        int length = (int) INT.get(bytes, at);
        at += Integer.BYTES;
        return length;
    }
}
