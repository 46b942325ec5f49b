package org.evenhand.insight.observed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A row in the binary format of PostgreSQL's COPY, read field by field from the left; used again for the next row. */
final class CopiedRow {

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

    /** Goes to the start of the row in a message; false if there is none because all have come. */
    boolean isIn(byte[] message, boolean isFirst) {
        bytes = message;
        at = isFirst ? SIGNATURE + Integer.BYTES + (int) INT.get(message, SIGNATURE) : 0;
        short fields = (short) SHORT.get(bytes, at);
        at += Short.BYTES;
        return fields >= 0;
    }

    /** The number of the combination of words in the next fields. */
    int words(WordTuples tuples, int fields) {
        int from = at;
        for (int field = 0; field < fields; field++) {
            int length = length();
            at += Math.max(0, length);
        }
        return tuples.of(bytes, from, at);
    }

    /** A whole number, or {@link ObservedCase#NEVER}. */
    long number() {
        int length = length();
        if (length < 0) {
            return ObservedCase.NEVER;
        }
        long number = length == Long.BYTES ? (long) LONG.get(bytes, at) : (int) INT.get(bytes, at);
        at += length;
        return number;
    }

    /** The whole second of a moment, since 1970, or {@link ObservedCase#NEVER}. */
    long second() {
        long microseconds = number();
        return microseconds == ObservedCase.NEVER
                ? ObservedCase.NEVER
                : Math.floorDiv(microseconds, MICROSECONDS) + SECONDS_UNTIL_2000;
    }

    /** A moment, to the microsecond. */
    Instant moment() {
        long microseconds = number();
        return Instant.ofEpochSecond(
                Math.floorDiv(microseconds, MICROSECONDS) + SECONDS_UNTIL_2000,
                Math.floorMod(microseconds, MICROSECONDS) * 1_000);
    }

    /** A number with decimals; not a number if there is none. */
    double decimal() {
        long bits = number();
        return bits == ObservedCase.NEVER ? Double.NaN : Double.longBitsToDouble(bits);
    }

    /** Null is not true. */
    boolean isTrue() {
        return length() >= 0 && bytes[at++] != 0;
    }

    UUID id() {
        at += Integer.BYTES;
        UUID id = new UUID((long) LONG.get(bytes, at), (long) LONG.get(bytes, at + Long.BYTES));
        at += 2 * Long.BYTES;
        return id;
    }

    /** A text; null if there is none. */
    String text() {
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
