package org.evenhand.insight.cells;

/**
 * Ages of which only the mean is known, and between which two they are. They are taken as spread evenly around the mean, so far as
 * there is room on both sides, and less if they are few: all at their mean, they would fall into one bin where they belong into two.
 *
 * @param cases how many, not 0
 */
record SpreadAges(long cases, double mean, double youngest, double oldest) {

    /** Someone who counts cases in a bin. */
    @FunctionalInterface
    interface Bins {
        void add(int bin, long cases, double seconds);
    }

    /** Counts them all. */
    void count(Bins bins) {
        until(Long.MAX_VALUE, bins);
    }

    /** Counts those that are younger than the longest age. */
    void until(long longest, Bins bins) {
        double half = half();
        double from = mean - half;
        int bin = DurationBins.of(Math.max(0, Math.round(from)));
        long counted = 0;
        for (double start = from; counted < cases && start < longest; bin++) {
            double end = bin == DurationBins.COUNT - 1 ? mean + half : Math.min(mean + half, DurationBins.end(bin));
            long upToEnd = half < 1 ? cases : Math.round(cases * (end - from) / (2 * half));
            bins.add(bin, upToEnd - counted, (upToEnd - counted) * (half < 1 ? mean : (start + end) / 2));
            counted = upToEnd;
            start = end;
        }
    }

    private double half() {
        double room = Math.max(0, Math.min(mean - youngest, oldest - mean));
        return room * Math.sqrt(1 - 1.0 / Math.max(1, cases));
    }
}
