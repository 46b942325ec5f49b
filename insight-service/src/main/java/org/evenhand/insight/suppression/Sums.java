package org.evenhand.insight.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Whether a group is a sum or difference of multiples of groups that are shown: elimination, one row for each of them. */
final class Sums {

    private static final double NOUGHT = 1e-9;

    private final int atoms;
    private final List<double[]> rows = new ArrayList<>();
    private final List<double[]> sources = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    Sums(int atoms) {
        this.atoms = atoms;
    }

    void add(int group, BitSet itsAtoms) {
        groups.add(group);
        double[] row = row(itsAtoms);
        double[] source = new double[groups.size()];
        source[groups.size() - 1] = 1;
        source = reduce(row, source);
        int pivot = firstOf(row);
        if (pivot >= 0) {
            rows.add(row);
            sources.add(source);
            pivots.add(pivot);
        }
    }

    /** The shown groups that give this one; empty if none do. */
    Optional<BitSet> thatGive(BitSet group) {
        double[] row = row(group);
        double[] source = reduce(row, new double[groups.size()]);
        if (firstOf(row) >= 0) {
            return Optional.empty();
        }
        BitSet used = new BitSet();
        for (int place = 0; place < source.length; place++) {
            if (Math.abs(source[place]) > NOUGHT) {
                used.set(groups.get(place));
            }
        }
        return Optional.of(used);
    }

    private double[] row(BitSet group) {
        double[] row = new double[atoms];
        group.stream().forEach(atom -> row[atom] = 1);
        return row;
    }

    /** Takes known rows away from this one as far as that goes; gives what it was made of. */
    private double[] reduce(double[] row, double[] source) {
        double[] made = Arrays.copyOf(source, Math.max(source.length, groups.size()));
        for (int each = 0; each < rows.size(); each++) {
            double[] known = rows.get(each);
            double times = row[pivots.get(each)] / known[pivots.get(each)];
            if (Math.abs(times) > NOUGHT) {
                for (int atom = 0; atom < atoms; atom++) {
                    row[atom] -= times * known[atom];
                }
                double[] from = sources.get(each);
                for (int place = 0; place < from.length; place++) {
                    made[place] -= times * from[place];
                }
            }
        }
        return made;
    }

    private static int firstOf(double[] row) {
        for (int atom = 0; atom < row.length; atom++) {
            if (Math.abs(row[atom]) > NOUGHT) {
                return atom;
            }
        }
        return -1;
    }
}
