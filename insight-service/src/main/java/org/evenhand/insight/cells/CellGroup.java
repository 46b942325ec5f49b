package org.evenhand.insight.cells;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The cases of a brand that are alike in what was asked for, as sums. */
public final class CellGroup {

    static final int ANSWER_KINDS = 2;
    static final int ENDING_KINDS = 4;

    private final Map<CellAttribute, String> traits;
    private final CellClock answers = new CellClock(ANSWER_KINDS);
    private final CellClock endings = new CellClock(ENDING_KINDS);
    private final long[] compensationKnown = new long[DurationBins.COUNT];
    private final long[] compensated = new long[DurationBins.COUNT];
    private final CellClock reopenings = new CellClock(1);
    private final long[] counts = new long[CellCount.all().size()];
    private final Map<Long, Immature> immature = new HashMap<>();

    CellGroup(Map<CellAttribute, String> traits) {
        this.traits = traits;
    }

    /** All cases of several groups, which are alike in nothing. */
    public static CellGroup together(Collection<CellGroup> groups) {
        CellGroup all = new CellGroup(new EnumMap<>(CellAttribute.class));
        groups.forEach(all::add);
        return all;
    }

    private void add(CellGroup other) {
        answers.add(other.answers);
        endings.add(other.endings);
        reopenings.add(other.reopenings);
        other.immature.forEach(this::immature);
        for (int bin = 0; bin < DurationBins.COUNT; bin++) {
            compensationKnown[bin] += other.compensationKnown[bin];
            compensated[bin] += other.compensated[bin];
        }
        for (int count = 0; count < counts.length; count++) {
            counts[count] += other.counts[count];
        }
    }

    void count(CellCount what, long cases) {
        counts[what.ordinal()] += cases;
    }

    /** What has to be taken out for a horizon. */
    void immature(long horizon, Immature some) {
        immature.merge(horizon, some, Immature::plus);
    }

    void addReopened(int bin, long cases, double seconds) {
        reopenings.addEvents(bin, 1, cases);
        reopenings.addEventSeconds(bin, seconds);
    }

    void addNotReopened(int bin, long cases, double seconds) {
        reopenings.addUnseen(bin, cases, seconds);
    }

    void countCompensation(int bin, long known, long given) {
        compensationKnown[bin] += known;
        compensated[bin] += given;
    }

    /** What the cases have in common; null where it is not known, or was not asked for. */
    public String trait(CellAttribute attribute) {
        return traits.get(attribute);
    }

    public long count(CellCount what) {
        return counts[what.ordinal()];
    }

    /** The time to the first answer: 1 answered, 2 ended unanswered. */
    public CellClock answers() {
        return answers;
    }

    /** The time to the ending: 1 resolved in public, 2 in private, 3 unresolved, 4 resolved with unknown audience. */
    public CellClock endings() {
        return endings;
    }

    /**
     * The time from a resolution until the case was opened again, to be looked at no later than the horizon: whoever was
     * watched longer is said to have been watched for ever.
     */
    public CellClock reopenings(long horizon) {
        CellClock clock = reopeningsWatched();
        long longer = reopenable(horizon) - clock.cases();
        clock.addUnseen(DurationBins.COUNT - 1, longer, longer * DurationBins.end(DurationBins.COUNT - 1));
        return clock;
    }

    /** Only those opened again, and those watched for less than the longest horizon. */
    CellClock reopeningsWatched() {
        CellClock clock = new CellClock(1);
        clock.add(reopenings);
        return clock;
    }

    private long reopenable(long horizon) {
        return endings.events(1)
                + endings.events(2)
                + endings.events(4)
                - count(CellCount.REOPENED_BACKWARDS)
                - immature(horizon).resolvedUnseen();
    }

    /** The cases that could not be watched for a horizon; only for one that was asked for. */
    public Immature immature(long horizon) {
        return immature.getOrDefault(horizon, Immature.NONE);
    }

    /** Of the cases resolved by then, how many say whether there was compensation. */
    public long compensationKnownBy(long seconds) {
        return sumBy(compensationKnown, seconds);
    }

    /** Of the cases resolved by then, how many were compensated. */
    public long compensatedBy(long seconds) {
        return sumBy(compensated, seconds);
    }

    private static long sumBy(long[] numbers, long seconds) {
        long sum = 0;
        for (int bin = 0; bin <= DurationBins.of(seconds); bin++) {
            sum += numbers[bin];
        }
        return sum;
    }
}
