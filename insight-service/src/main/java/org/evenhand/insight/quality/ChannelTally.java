package org.evenhand.insight.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedClock;
import org.evenhand.insight.observed.Traits;
import org.evenhand.insight.quality.QualityReport.Channel;

/** Counts what is not known of the cases of a channel. */
final class ChannelTally {

    /** What is counted, {@link #of}; with the reason or the name of what is not known after it, where there are several. */
    static final String ANSWERS = "answers left out: ";

    static final String ENDINGS = "endings left out: ";
    static final String UNKNOWN_TRAIT = "unknown: ";
    static final String RESOLVED = "resolved";
    static final String RESOLVED_UNKNOWN_AUDIENCE = "resolved, audience unknown";

    private static final String UNKNOWN = "unknown";
    private static final String PUBLIC = "public";

    private final Map<String, Long> counts = new HashMap<>();
    private long cases;

    /** All that is counted of a case. */
    static List<String> of(ObservedCases all, int row) {
        List<String> counted = new ArrayList<>();
        all.answers().whyNotKnown(row).ifPresent(why -> counted.add(ANSWERS + why));
        all.endings().whyNotKnown(row).ifPresent(why -> counted.add(ENDINGS + why));
        if (all.endings().isKnown(row)) {
            addEnding(counted, all.endings().kind(row));
        }
        addTraits(counted, all.allTraits().get(all.traits(row)));
        return counted;
    }

    private static void addEnding(List<String> counted, int kind) {
        if (kind != ObservedClock.CENSORED && kind != ObservedCases.UNRESOLVED) {
            counted.add(RESOLVED);
        }
        if (kind == ObservedCases.RESOLVED_UNKNOWN_AUDIENCE) {
            counted.add(RESOLVED_UNKNOWN_AUDIENCE);
        }
    }

    private static void addTraits(List<String> counted, Traits traits) {
        addUnknown(counted, "audience", traits.audience());
        addUnknown(counted, "topic", traits.topic());
        addUnknown(counted, "severity", traits.severity());
        addUnknown(counted, "language", traits.language());
        addUnknown(counted, "valueTier", traits.valueTier());
        addUnknown(counted, "arrivalBucket", traits.bucket());
        // Where nobody sees followers, nobody can know them.
        if (PUBLIC.equals(traits.audience()) && traits.reach() == null) {
            counted.add(UNKNOWN_TRAIT + "reach");
        }
    }

    private static void addUnknown(List<String> counted, String what, String value) {
        if (value == null || value.equals(UNKNOWN)) {
            counted.add(UNKNOWN_TRAIT + what);
        }
    }

    void add(ObservedCases all, int row) {
        cases++;
        of(all, row).forEach(what -> counts.merge(what, 1L, Long::sum));
    }

    boolean isEmpty() {
        return cases == 0;
    }

    Channel channel(String channel, String audience, String source) {
        return new Channel(
                channel,
                audience,
                source,
                cases,
                all(ANSWERS),
                all(ENDINGS),
                counts.getOrDefault(RESOLVED, 0L),
                counts.getOrDefault(RESOLVED_UNKNOWN_AUDIENCE, 0L),
                all(UNKNOWN_TRAIT),
                null);
    }

    private Map<String, Long> all(String kind) {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((what, count) -> {
            if (what.startsWith(kind)) {
                all.put(what.substring(kind.length()), count);
            }
        });
        return all;
    }
}
