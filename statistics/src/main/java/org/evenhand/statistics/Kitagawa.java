package org.evenhand.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Splits the gap between two groups into what comes from treatment and what comes from the mix of cases.
 *
 * <p>With {@code p} the share with the event in a stratum and {@code m} the stratum's share of the group:
 * treatment {@code = sum (p_a - p_b)(m_a + m_b)/2}, mix {@code = sum (m_a - m_b)(p_a + p_b)/2}. They add up to the gap
 * exactly, over the strata where both groups have cases (common support); the cases of the others are reported beside it.
 * Every case must have been watched long enough for the event to be known. Kitagawa 1955; off-support cases Nopo 2008.
 *
 * @param strata the parts of every stratum of the common support, by key
 * @param offSupportA cases of group a in strata where group b has none
 * @param offSupportB cases of group b in strata where group a has none
 * @param casesA cases of group a, all of them
 * @param casesB cases of group b, all of them
 * @param crudeGap share of group a minus share of group b over all their cases, those off support included
 */
public record Kitagawa(
        List<Part> strata, long offSupportA, long offSupportB, long casesA, long casesB, double crudeGap) {

    /**
     * What one stratum adds to the gap.
     *
     * @param key what its cases have in common
     * @param mixA its share of the cases of group a on common support
     * @param mixB its share of the cases of group b on common support
     * @param rateA share of its cases of group a with the event
     * @param rateB share of its cases of group b with the event
     */
    public record Part(String key, double mixA, double mixB, double rateA, double rateB) {

        /** What the different rates of this stratum add. */
        public double treatment() {
            return (rateA - rateB) * (mixA + mixB) / 2;
        }

        /** What the different size of this stratum adds. */
        public double mix() {
            return (mixA - mixB) * (rateA + rateB) / 2;
        }
    }

    /** Keeps its own list. */
    public Kitagawa {
        strata = List.copyOf(strata);
    }

    /** Splits the gap of these strata, in any order; empty if in none of them both groups have cases. */
    public static Optional<Kitagawa> of(Collection<TwoByTwoTable> tables) {
        List<TwoByTwoTable> common =
                tables.stream().filter(TwoByTwoTable::isComparable).toList();
        if (common.isEmpty()) {
            return Optional.empty();
        }
        long allA = count(tables, TwoByTwoTable::casesA);
        long allB = count(tables, TwoByTwoTable::casesB);
        long commonA = count(common, TwoByTwoTable::casesA);
        long commonB = count(common, TwoByTwoTable::casesB);
        double crude = (double) count(tables, TwoByTwoTable::eventsA) / allA
                - (double) count(tables, TwoByTwoTable::eventsB) / allB;
        List<Part> parts = common.stream()
                .map(each -> part(each, commonA, commonB))
                .sorted(Comparator.comparing(Part::key))
                .toList();
        return Optional.of(new Kitagawa(parts, allA - commonA, allB - commonB, allA, allB, crude));
    }

    /** The gap on common support: share of group a minus share of group b; treatment and mix add up to it. */
    public double total() {
        return sum(each -> each.mixA() * each.rateA()) - sum(each -> each.mixB() * each.rateB());
    }

    /** The part of the gap that comes from cases of the same sort ending differently. */
    public double treatment() {
        return sum(Part::treatment);
    }

    /** The part of the gap that comes from the groups having other sorts of cases. */
    public double mix() {
        return sum(Part::mix);
    }

    /** What the cases off support add to the crude gap. */
    public double offSupport() {
        return crudeGap - total();
    }

    /** Share of group a that has nobody to be compared with. */
    public double offSupportShareA() {
        return (double) offSupportA / casesA;
    }

    /** Share of group b that has nobody to be compared with. */
    public double offSupportShareB() {
        return (double) offSupportB / casesB;
    }

    /** Mix divided by the total: how much of the gap the sorts of cases explain; empty if there is no gap. */
    public OptionalDouble shareOfMix() {
        return total() == 0 ? OptionalDouble.empty() : OptionalDouble.of(mix() / total());
    }

    private double sum(ToDoubleFunction<Part> term) {
        return strata.stream().mapToDouble(term).sum();
    }

    private static Part part(TwoByTwoTable table, long commonA, long commonB) {
        return new Part(
                table.key(),
                (double) table.casesA() / commonA,
                (double) table.casesB() / commonB,
                (double) table.eventsA() / table.casesA(),
                (double) table.eventsB() / table.casesB());
    }

    private static long count(Collection<TwoByTwoTable> tables, ToLongFunction<TwoByTwoTable> what) {
        return tables.stream().mapToLong(what).sum();
    }
}
