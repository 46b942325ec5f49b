package org.evenhand.insight.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever adds up and subtracts what is shown cannot tell how large a hidden group is. */
class HidingTest {

    private static final Privacy TEN = new Privacy(10);
    private static int next;

    @Test
    void nothingIsHiddenWhereAllGroupsAreLarge() {
        assertThat(hiddenOf(40, 10, 12)).isEmpty();
    }

    @Test
    void oneSmallGroupTakesTheSmallestOtherWithIt() {
        assertThat(hiddenOf(40, 3, 12)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void twoSmallGroupsHideEachOtherIfTheyAreEnoughCustomersTogether() {
        assertThat(hiddenOf(40, 7, 6)).containsExactlyInAnyOrder(1, 2);
        assertThat(hiddenOf(40, 2, 6, 30)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void theSameFewCustomersInTwoGroupsAreNotMoreOfThem() {
        Hiding hiding = new Hiding(TEN);
        Customers six = new Customers(6, Set.of(1, 2, 3, 4, 5, 6));
        int large = hiding.add(Customers.of(40));
        int one = hiding.add(six);
        int other = hiding.add(six);
        int middle = hiding.add(Customers.of(20));
        hiding.add(Customers.of(60), large, one, other, middle);

        assertThat(hiding.hidden().stream()).containsExactlyInAnyOrder(one, other, middle);
    }

    @Test
    void whereNothingElseCanBeHiddenTheTotalIs() {
        Hiding hiding = new Hiding(TEN);
        int only = hiding.add(Customers.of(4));
        int all = hiding.add(Customers.of(4), only);

        assertThat(hiding.hidden().stream()).containsExactlyInAnyOrder(only, all);
    }

    @Test
    void aGroupOfNobodyHidesNothing() {
        assertThat(hiddenOf(40, 0, 3, 12)).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void whatIsNeverShownHelpsToHide() {
        Hiding hiding = new Hiding(TEN);
        int shown = hiding.add(Customers.of(40));
        int small = hiding.add(Customers.of(3));
        int rest = hiding.add(Customers.of(15));
        hiding.add(Customers.of(58), shown, small, rest);
        hiding.hide(rest);

        assertThat(hiding.hidden().stream()).containsExactlyInAnyOrder(small, rest);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noSolverTellsAHiddenGroupOfATableWithItsSums(long seed) {
        Random random = new Random(seed);
        int checked = 0;
        for (int each = 0; each < 150; each++) {
            checked += new Table(random).assertThatNothingIsTold();
        }
        assertThat(checked).as("small groups that were looked for").isGreaterThan(300);
    }

    private static List<Integer> hiddenOf(int... customers) {
        Hiding hiding = new Hiding(TEN);
        int[] parts =
                IntStream.of(customers).map(count -> hiding.add(few(count))).toArray();
        hiding.add(Customers.of(IntStream.of(customers).sum()), parts);
        return hiding.hidden().stream().boxed().toList();
    }

    /** Different customers for every group. */
    private static Customers few(int count) {
        Set<Integer> few = new HashSet<>();
        IntStream.range(0, count < 10 ? count : 0).forEach(each -> few.add(next++));
        return new Customers(count, few);
    }

    /** Channels by audiences, with every sum that a report could show; each customer has one case. */
    private static final class Table {

        private final int rows;
        private final int columns;
        private final int[] cells;
        private final List<int[]> groups = new ArrayList<>();
        private final BitSet hidden;

        Table(Random random) {
            rows = 1 + random.nextInt(4);
            columns = 1 + random.nextInt(3);
            cells = IntStream.range(0, rows * columns)
                    .map(cell -> random.nextInt(3) == 0 ? random.nextInt(10) : random.nextInt(40))
                    .toArray();
            Hiding hiding = new Hiding(TEN);
            int[] atoms = IntStream.range(0, cells.length)
                    .map(cell -> add(hiding, cell))
                    .toArray();
            int[] ofRows = IntStream.range(0, rows)
                    .map(row -> add(
                            hiding,
                            IntStream.range(0, columns)
                                    .map(column -> atoms[row * columns + column])
                                    .toArray()))
                    .toArray();
            int[] ofColumns = IntStream.range(0, columns)
                    .map(column -> add(
                            hiding,
                            IntStream.range(0, rows)
                                    .map(row -> atoms[row * columns + column])
                                    .toArray()))
                    .toArray();
            int all = add(hiding, atoms);
            hiding.split(all, ofRows);
            hiding.split(all, ofColumns);
            hidden = hiding.hidden();
        }

        private int add(Hiding hiding, int cell) {
            groups.add(new int[] {cell});
            return hiding.add(customers(new int[] {cell}));
        }

        private int add(Hiding hiding, int[] parts) {
            groups.add(parts);
            return hiding.add(customers(parts), parts);
        }

        private Customers customers(int[] parts) {
            Set<Integer> who = new HashSet<>();
            for (int cell : parts) {
                IntStream.range(0, cells[cell]).forEach(each -> who.add(1_000 * cell + each));
            }
            return new Customers(who.size(), who.size() < 10 ? who : Set.of());
        }

        private int value(int group) {
            return IntStream.of(groups.get(group)).map(cell -> cells[cell]).sum();
        }

        /** Moves cases about among the hidden cells so that every sum that is shown stays; each small group must move. */
        int assertThatNothingIsTold() {
            int checked = 0;
            for (int group = 0; group < groups.size(); group++) {
                if (value(group) > 0 && value(group) < 10) {
                    assertThat(hidden.get(group)).isTrue();
                    assertThat(canBeAnother(group))
                            .as("group %d of %s hidden %s", group, Arrays.toString(cells), hidden)
                            .isTrue();
                    checked++;
                }
            }
            return checked;
        }

        private boolean canBeAnother(int group) {
            List<int[]> free = new ArrayList<>();
            for (int each = 0; each < cells.length; each++) {
                if (hidden.get(each)) {
                    free.add(new int[] {each});
                }
            }
            return search(free, 0, new int[cells.length], group, 0);
        }

        /** Changes of the hidden cells by at most two, tried one after the other. */
        private boolean search(List<int[]> free, int at, int[] change, int group, int size) {
            if (at == free.size()) {
                return isAllowed(change) && sum(change, groups.get(group)) != 0;
            }
            int cell = free.get(at)[0];
            for (int by : new int[] {0, 1, -1, 2, -2}) {
                if (cells[cell] + by >= 0) {
                    change[cell] = by;
                    if (couldBeAllowed(change, free, at) && search(free, at + 1, change, group, size)) {
                        return true;
                    }
                    change[cell] = 0;
                }
            }
            return false;
        }

        private boolean couldBeAllowed(int[] change, List<int[]> free, int at) {
            Set<Integer> open = new HashSet<>();
            free.subList(at + 1, free.size()).forEach(each -> open.add(each[0]));
            for (int group = 0; group < groups.size(); group++) {
                boolean isDecided = IntStream.of(groups.get(group)).noneMatch(open::contains);
                if (!hidden.get(group) && isDecided && sum(change, groups.get(group)) != 0) {
                    return false;
                }
            }
            return true;
        }

        private boolean isAllowed(int[] change) {
            for (int group = 0; group < groups.size(); group++) {
                if (!hidden.get(group) && sum(change, groups.get(group)) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static int sum(int[] change, int[] cells) {
            return IntStream.of(cells).map(cell -> change[cell]).sum();
        }
    }
}
