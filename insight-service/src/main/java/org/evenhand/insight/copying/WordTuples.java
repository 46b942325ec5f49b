package org.evenhand.insight.copying;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the combinations of words that occur, 0 for the first, by the bytes in which PostgreSQL sends them: each word with
 * its length before it, below 0 for none. Most rows repeat a combination, and then no word is read.
 */
public final class WordTuples {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int NONE = -1;
    private static final int LENGTH = Integer.BYTES;

    private final int columns;
    private final Map<String, String> words = new HashMap<>();
    private byte[][] keys = new byte[1 << 8][];
    private String[][] tuples = new String[1 << 8][];
    private long[] hashes = new long[1 << 8];
    private int[] places = new int[1 << 10];
    private int size;

    public WordTuples(int columns) {
        this.columns = columns;
        Arrays.fill(places, NONE);
    }

    /** The number of a combination, a new one if it has not come yet. */
    int of(byte[] row, int from, int to) {
        long hash = hash(row, from, to);
        int place = place(hash, row, from, to);
        if (places[place] == NONE) {
            if (2 * size >= places.length) {
                grow();
                place = place(hash, row, from, to);
            }
            places[place] = add(Arrays.copyOfRange(row, from, to), hash);
        }
        return places[place];
    }

    /** The number of a combination whose words are known; null for none. */
    public int of(String... texts) {
        int length = 0;
        byte[][] encoded = new byte[columns][];
        for (int column = 0; column < columns; column++) {
            encoded[column] = texts[column] == null ? null : texts[column].getBytes(StandardCharsets.UTF_8);
            length += LENGTH + (encoded[column] == null ? 0 : encoded[column].length);
        }
        ByteBuffer key = ByteBuffer.allocate(length);
        for (byte[] word : encoded) {
            key.putInt(word == null ? NONE : word.length);
            key.put(word == null ? new byte[0] : word);
        }
        return of(key.array(), 0, length);
    }

    /** The words of a combination, the same object each time; null where there is none. */
    public String[] words(int number) {
        return tuples[number];
    }

    private int add(byte[] key, long hash) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            tuples = Arrays.copyOf(tuples, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        keys[size] = key;
        tuples[size] = read(ByteBuffer.wrap(key));
        hashes[size] = hash;
        return size++;
    }

    private String[] read(ByteBuffer key) {
        String[] tuple = new String[columns];
        for (int column = 0; column < columns; column++) {
            int length = key.getInt();
            if (length >= 0) {
                String word = new String(key.array(), key.position(), length, StandardCharsets.UTF_8);
                key.position(key.position() + length);
                tuple[column] = words.computeIfAbsent(word, same -> same);
            }
        }
        return tuple;
    }

    private static long hash(byte[] row, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ (long) LONG.get(row, at)) * MIX;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ row[at]) * MIX;
        }
        return hash ^ hash >>> 29;
    }

    private int place(long hash, byte[] row, int from, int to) {
        int mask = places.length - 1;
        int place = (int) hash & mask;
        while (places[place] != NONE && !isAt(places[place], hash, row, from, to)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private boolean isAt(int number, long hash, byte[] row, int from, int to) {
        return hashes[number] == hash && Arrays.equals(keys[number], 0, keys[number].length, row, from, to);
    }

    private void grow() {
        places = new int[2 * places.length];
        Arrays.fill(places, NONE);
        for (int number = 0; number < size; number++) {
            places[place(hashes[number], keys[number], 0, keys[number].length)] = number;
        }
    }
}
