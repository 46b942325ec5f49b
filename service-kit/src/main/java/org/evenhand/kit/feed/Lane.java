package org.evenhand.kit.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of the journal with an order of its own, so that what people wait for never stands behind a bulk of old news. */
public enum Lane {
    /** What happens now. */
    LIVE(0),
    /** What whole files bring. */
    IMPORT(1);

    private final int partition;

    Lane(int partition) {
        this.partition = partition;
    }

    /** The lane as the feed's address and its event ids call it. */
    public static Optional<Lane> named(String word) {
        return Stream.of(values()).filter(lane -> lane.word().equals(word)).findFirst();
    }

    static Lane ofPartition(int partition) {
        return Stream.of(values())
                .filter(lane -> lane.partition == partition)
                .findFirst()
                .orElseThrow();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int partition() {
        return partition;
    }
}
