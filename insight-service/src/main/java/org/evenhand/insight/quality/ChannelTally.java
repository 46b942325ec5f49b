package org.evenhand.insight.quality;

import java.util.Map;
import java.util.TreeMap;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.ObservedClock;
import org.evenhand.insight.observed.Traits;
import org.evenhand.insight.quality.QualityReport.Channel;

/** Counts what is not known of the cases of a channel. */
final class ChannelTally {

    private static final String UNKNOWN = "unknown";
    private static final String PUBLIC = "public";

    private final Map<String, Long> answersLeftOut = new TreeMap<>();
    private final Map<String, Long> endingsLeftOut = new TreeMap<>();
    private final Map<String, Long> unknown = new TreeMap<>();
    private long cases;
    private long resolved;
    private long resolvedUnknownAudience;

    void add(ObservedCases all, int row) {
        cases++;
        all.answers().whyNotKnown(row).ifPresent(why -> count(answersLeftOut, why));
        all.endings().whyNotKnown(row).ifPresent(why -> count(endingsLeftOut, why));
        if (all.endings().isKnown(row)) {
            addEnding(all.endings().kind(row));
        }
        addTraits(all.allTraits().get(all.traits(row)));
    }

    private void addEnding(int kind) {
        resolved += kind != ObservedClock.CENSORED && kind != ObservedCases.UNRESOLVED ? 1 : 0;
        resolvedUnknownAudience += kind == ObservedCases.RESOLVED_UNKNOWN_AUDIENCE ? 1 : 0;
    }

    private void addTraits(Traits traits) {
        countUnknown("audience", traits.audience());
        countUnknown("topic", traits.topic());
        countUnknown("severity", traits.severity());
        countUnknown("language", traits.language());
        countUnknown("valueTier", traits.valueTier());
        countUnknown("arrivalBucket", traits.bucket());
        // Where nobody sees followers, nobody can know them.
        if (PUBLIC.equals(traits.audience()) && traits.reach() == null) {
            count(unknown, "reach");
        }
    }

    private void countUnknown(String what, String value) {
        if (value == null || value.equals(UNKNOWN)) {
            count(unknown, what);
        }
    }

    private static void count(Map<String, Long> counts, String what) {
        counts.merge(what, 1L, Long::sum);
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
                answersLeftOut,
                endingsLeftOut,
                resolved,
                resolvedUnknownAudience,
                unknown);
    }
}
