package org.evenhand.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How uncertain the gap between the best and the worst of several groups is, by resampling customers: no formula says it.
 *
 * <p>In every replicate each customer counts as often as a Poisson number with mean 1 says, drawn from a hash of the customer
 * and the replicate: the same cases in any order give the same interval. The rate of a group is its cumulative incidence
 * (Aalen and Johansen) within strata, standardised to the mix of all groups together, which is resampled with them; a
 * stratum from which a group has vanished is left out of that replicate. The interval is that of the percentiles. The gap
 * of noisy groups is too wide, and so is the gap of each replicate: the interval is not corrected for that.
 *
 * <p>Efron 1979; Hanley and MacGibbon 2006 (Poisson weights).
 */
public final class ParityBootstrap {

    /** How often the customers are resampled. */
    public static final int REPLICATES = 200;

    private static final double[] POISSON = cumulative(20);
    private static final int ALL_ONCE = -1;

    /**
     * The cases of one group in one stratum, all watched from the start.
     *
     * @param group its number, from 0
     * @param stratum its number, from 0
     * @param customers whose case it is, by a number that does not depend on the order of the cases
     */
    public record Cell(int group, int stratum, double[] durations, int[] kinds, long[] customers) {

        /** By rising duration, the customers hashed once for all replicates. */
        public Cell {
            SortedOrder sorted = SortedOrder.of(durations);
            int[] unsortedKinds = kinds;
            long[] unsortedCustomers = customers;
            durations = sorted.values();
            kinds = IntStream.of(sorted.indices()).map(i -> unsortedKinds[i]).toArray();
            customers = IntStream.of(sorted.indices())
                    .mapToLong(i -> mixed(unsortedCustomers[i]))
                    .toArray();
        }
    }

    private final List<Cell> cells;
    private final int kind;
    private final double time;
    private final int groups;
    private final int strata;

    /**
     * Of these cells.
     *
     * @param kind the kind of event whose share is compared
     * @param time by when it has happened
     */
    public ParityBootstrap(List<Cell> cells, int kind, double time) {
        this.cells = List.copyOf(cells);
        this.kind = kind;
        this.time = time;
        this.groups = 1 + cells.stream().mapToInt(Cell::group).max().orElse(-1);
        this.strata = 1 + cells.stream().mapToInt(Cell::stratum).max().orElse(-1);
    }

    /** The groups as they are, each by its number; empty if there is no stratum in which all of them have cases. */
    public Optional<Parity> parity() {
        return parity(ALL_ONCE);
    }

    /** Where the gap lies in most replicates; empty if all of them say the same, or if there is no gap. */
    public Optional<Interval> gap(Confidence confidence) {
        double[] gaps = IntStream.range(0, REPLICATES)
                .mapToObj(this::parity)
                .flatMap(Optional::stream)
                .mapToDouble(Parity::gap)
                .sorted()
                .toArray();
        double tail = (1 - confidence.level()) / 2;
        return gaps.length < REPLICATES / 2 || gaps[0] == gaps[gaps.length - 1]
                ? Optional.empty()
                : Optional.of(new Interval(percentile(gaps, tail), percentile(gaps, 1 - tail)));
    }

    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private Optional<Parity> parity(int replicate) {
        double[][] rates = new double[strata][groups];
        double[][] weights = new double[strata][groups];
        for (Cell cell : cells) {
            int[] counts = counts(cell, replicate);
            weights[cell.stratum()][cell.group()] = Arrays.stream(counts).sum();
            rates[cell.stratum()][cell.group()] = incidence(cell, counts);
        }
        double[] sums = new double[groups];
        double total = 0;
        for (int stratum = 0; stratum < strata; stratum++) {
            if (Arrays.stream(weights[stratum]).allMatch(weight -> weight > 0)) {
                double mix = Arrays.stream(weights[stratum]).sum();
                total += mix;
                for (int group = 0; group < groups; group++) {
                    sums[group] += mix * rates[stratum][group];
                }
            }
        }
        return total == 0 || groups == 0 ? Optional.empty() : Optional.of(parity(sums, total));
    }

    private static Parity parity(double[] sums, double total) {
        Map<String, Double> rates = new TreeMap<>();
        for (int group = 0; group < sums.length; group++) {
            rates.put(String.valueOf(group), Math.clamp(sums[group] / total, 0, 1));
        }
        return Parity.of(rates);
    }

    private static int[] counts(Cell cell, int replicate) {
        int[] counts = new int[cell.durations().length];
        Arrays.setAll(counts, i -> replicate == ALL_ONCE ? 1 : countOf(cell.customers()[i], replicate));
        return counts;
    }

    private double incidence(Cell cell, int[] counts) {
        double atRisk = Arrays.stream(counts).sum();
        double waiting = 1;
        double happened = 0;
        int i = 0;
        while (i < counts.length && atRisk > 0 && cell.durations()[i] <= time) {
            double now = cell.durations()[i];
            double leaving = 0;
            double events = 0;
            double ofKind = 0;
            for (; i < counts.length && cell.durations()[i] == now; i++) {
                leaving += counts[i];
                events += cell.kinds()[i] > Observation.CENSORED ? counts[i] : 0;
                ofKind += cell.kinds()[i] == kind ? counts[i] : 0;
            }
            happened += waiting * ofKind / atRisk;
            waiting *= 1 - events / atRisk;
            atRisk -= leaving;
        }
        return happened;
    }

    /** How often a customer counts in a replicate. */
    static int count(long customer, int replicate) {
        return countOf(mixed(customer), replicate);
    }

    private static int countOf(long mixedCustomer, int replicate) {
        long hash = mixed(mixedCustomer + 0x9E3779B97F4A7C15L * (replicate + 1L));
        double uniform = (hash >>> 11) * 0x1p-53;
        int count = 0;
        while (count < POISSON.length && uniform >= POISSON[count]) {
            count++;
        }
        return count;
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static double[] cumulative(int most) {
        double[] cumulative = new double[most];
        double probability = Math.exp(-1);
        double sum = 0;
        for (int count = 0; count < most; count++) {
            sum += probability;
            cumulative[count] = sum;
            probability /= count + 1;
        }
        return cumulative;
    }
}
