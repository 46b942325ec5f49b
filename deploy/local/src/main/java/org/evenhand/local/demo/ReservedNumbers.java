package org.evenhand.local.demo;

import java.util.List;

/** The British telephone numbers that are reserved for fiction: seventeen blocks of a thousand. */
final class ReservedNumbers {

    static final int COUNT = 17_000;
    static final String HOTLINE = "+448081570100";

    private static final List<String> BLOCKS = List.of(
            "+447700900",
            "+442079460",
            "+441134960",
            "+441144960",
            "+441154960",
            "+441164960",
            "+441174960",
            "+441184960",
            "+441214960",
            "+441314960",
            "+441414960",
            "+441514960",
            "+441614960",
            "+441914980",
            "+442920180",
            "+442896496",
            "+441632960");

    private ReservedNumbers() {}

    /** A number of its own for each customer, with neighbours in different places. */
    static String of(int customer) {
        if (customer >= COUNT) {
            throw new IllegalArgumentException("There are only " + COUNT + " telephone numbers reserved for fiction.");
        }
        int spread = customer * 7919 % COUNT;
        return BLOCKS.get(spread / 1000) + Spelling.six(spread % 1000).substring(3);
    }
}
