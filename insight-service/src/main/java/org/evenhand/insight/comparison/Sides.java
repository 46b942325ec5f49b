package org.evenhand.insight.comparison;

import java.util.List;
import java.util.stream.Stream;

/**
 * The two sides of a comparison, and on which of them cases stand.
 *
 * @param a the name of one side
 * @param b the name of the other side
 * @param ofTraits by the number of the traits of a case: {@link #A}, {@link #B} or {@link #NEITHER}
 */
public record Sides(String a, String b, byte[] ofTraits) {

    public static final byte NEITHER = -1;
    public static final byte A = 0;
    public static final byte B = 1;

    /** The side of all cases that are not on the other one. */
    public static final String REST = "rest";

    List<String> names() {
        return Stream.of(a, b).toList();
    }
}
