package org.evenhand.insight.suppression;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.evenhand.insight.observed.ObservedCases;

/**
 * How many different customers a group has.
 *
 * @param few which they are, where it is known and they are few; empty otherwise
 */
public record Customers(long count, Set<Integer> few) {

    public static final Customers NOBODY = new Customers(0, Set.of());

    /** So many, of whom it is not known who they are. */
    public static Customers of(long count) {
        return new Customers(count, Set.of());
    }

    /** Those of some rows. */
    public static Customers of(ObservedCases cases, int[] rows, Privacy privacy) {
        int[] customers = Arrays.stream(rows).map(cases::customer).distinct().toArray();
        return new Customers(
                customers.length,
                customers.length < privacy.fewest()
                        ? Set.copyOf(Arrays.stream(customers).boxed().toList())
                        : Set.of());
    }

    /**
     * Those of several groups.
     *
     * @param groupOfRow the number of the group of a case, below 0 for none
     */
    public static Customers[] of(ObservedCases cases, IntUnaryOperator groupOfRow, int groups, Privacy privacy) {
        long[] found = new long[cases.size()];
        int size = 0;
        for (int row = 0; row < cases.size(); row++) {
            int group = groupOfRow.applyAsInt(row);
            if (group >= 0) {
                found[size++] = (long) group << Integer.SIZE | cases.customer(row);
            }
        }
        Arrays.sort(found, 0, size);
        Customers[] customers = new Customers[groups];
        Arrays.fill(customers, NOBODY);
        int start = 0;
        for (int at = 1; at <= size; at++) {
            if (at == size || group(found[at]) != group(found[start])) {
                customers[group(found[start])] = distinct(found, start, at, privacy);
                start = at;
            }
        }
        return customers;
    }

    private static int group(long found) {
        return (int) (found >>> Integer.SIZE);
    }

    private static Customers distinct(long[] found, int from, int to, Privacy privacy) {
        Set<Integer> few = new HashSet<>();
        long count = 0;
        for (int at = from; at < to; at++) {
            if (at == from || found[at] != found[at - 1]) {
                count++;
                if (count < privacy.fewest()) {
                    few.add((int) found[at]);
                }
            }
        }
        return new Customers(count, count < privacy.fewest() ? few : Set.of());
    }

    /** At least how many customers several groups have together, who may be in more than one of them. */
    public static Customers together(Collection<Customers> groups) {
        Set<Integer> known = new HashSet<>();
        long most = 0;
        for (Customers group : groups) {
            known.addAll(group.few);
            most = Math.max(most, group.count);
        }
        return new Customers(Math.max(most, known.size()), known);
    }
}
