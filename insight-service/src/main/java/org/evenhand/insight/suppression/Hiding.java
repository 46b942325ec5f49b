package org.evenhand.insight.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds which groups of cases must not be shown: those of few customers, and others that would give them away by
 * subtraction.
 *
 * <p>What a group gives away is a sum: a whole less its other parts, or any other sum and difference of groups that are
 * shown. What is left of a whole when its shown parts are taken away must be from enough customers too. The smallest group
 * that helps is hidden, the same one each time.
 */
public final class Hiding {

    /** With more, sums that run across several wholes are not looked for; then there is one whole with many parts. */
    private static final int MOST_ATOMS = 150;

    private final Privacy privacy;
    private final List<Customers> customers = new ArrayList<>();
    private final List<BitSet> atoms = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();
    private final BitSet hidden = new BitSet();
    private int atomCount;

    private record Split(int whole, int[] parts) {}

    public Hiding(Privacy privacy) {
        this.privacy = privacy;
    }

    /** Adds a group that has no parts here. */
    public int add(Customers group) {
        BitSet itself = new BitSet();
        itself.set(atomCount++);
        return add(itself, group);
    }

    /** Adds a group that consists of other ones, which have nothing in common. */
    public int add(Customers group, int... parts) {
        BitSet together = new BitSet();
        for (int part : parts) {
            together.or(atoms.get(part));
        }
        int whole = add(together, group);
        split(whole, parts);
        return whole;
    }

    private int add(BitSet itself, Customers group) {
        atoms.add(itself);
        customers.add(group);
        if (privacy.isTooFew(group)) {
            hidden.set(atoms.size() - 1);
        }
        return atoms.size() - 1;
    }

    /** Says that a group consists of other ones in one more way. */
    public void split(int whole, int... parts) {
        splits.add(new Split(whole, parts));
    }

    /** Says that a group is never shown, however many customers it has. */
    public void hide(int group) {
        hidden.set(group);
    }

    /** The groups that must not be shown. */
    public BitSet hidden() {
        while (hideOneMore()) {
            // Every step hides a group, so it ends.
        }
        return hidden;
    }

    private boolean hideOneMore() {
        for (Split split : splits) {
            if (!hidden.get(split.whole) && leavesTooFew(split)) {
                hidden.set(smallestShown(IntStream.of(split.parts)).orElse(split.whole));
                return true;
            }
        }
        return atomCount <= MOST_ATOMS && hideOneOfASum();
    }

    private boolean leavesTooFew(Split split) {
        List<Customers> left = new ArrayList<>();
        for (int part : split.parts) {
            if (hidden.get(part)) {
                left.add(customers.get(part));
            }
        }
        return privacy.isTooFew(Customers.together(left));
    }

    private boolean hideOneOfASum() {
        Sums shown = new Sums(atomCount);
        for (int group = 0; group < atoms.size(); group++) {
            if (!hidden.get(group)) {
                shown.add(group, atoms.get(group));
            }
        }
        for (int group = 0; group < atoms.size(); group++) {
            if (privacy.isTooFew(customers.get(group))) {
                Optional<BitSet> used = shown.thatGive(atoms.get(group));
                if (used.isPresent()) {
                    hidden.set(smallestShown(used.get().stream()).orElseThrow());
                    return true;
                }
            }
        }
        return false;
    }

    /** Of nobody there is nothing to hide; hiding it would not help. */
    private Optional<Integer> smallestShown(IntStream groups) {
        return groups.filter(group -> !hidden.get(group) && customers.get(group).count() > 0)
                .boxed()
                .min(Comparator.<Integer>comparingLong(
                                group -> customers.get(group).count())
                        .thenComparing(Comparator.naturalOrder()));
    }
}
