package org.evenhand.insight.observed;

import java.util.Arrays;
import java.util.BitSet;
import org.evenhand.insight.observed.Part.Mark;

/** How each of the cases stands to a number, as the code that makes the number tells: what is listed behind it. */
public final class Marks {

    private final Mark[] marks;
    private final BitSet happened = new BitSet();
    private final LeftOutRows leftOut = new LeftOutRows();
    private final String otherwise;

    /**
     * Begins with all of them left out for one reason.
     *
     * @param leftOut those that are left out for a reason of their own
     * @param otherwise why the others are not what the number is about, until they are marked
     */
    public Marks(int size, LeftOutRows leftOut, String otherwise) {
        this.marks = new Mark[size];
        Arrays.fill(marks, Mark.LEFT_OUT);
        this.leftOut.addAll(leftOut);
        this.otherwise = otherwise;
    }

    /** Marks a case that counts, with what became of it. */
    public void count(int row, boolean hasHappened) {
        marks[row] = Mark.COUNTED;
        happened.set(row, hasHappened);
    }

    /** Marks a case that counts as long as it was watched; nothing had become of it by then. */
    public void await(int row) {
        marks[row] = Mark.WAITING;
    }

    /** Marks a case that does not count. */
    public void leaveOut(int row, String reason) {
        leftOut.add(row, reason);
    }

    public Mark mark(int row) {
        return marks[row];
    }

    /** Whether what the number is about has happened to it. */
    public boolean hasHappened(int row) {
        return happened.get(row);
    }

    /** Why a case does not count; null if it does. */
    public String reason(int row) {
        return marks[row] == Mark.LEFT_OUT ? leftOut.reason(row).orElse(otherwise) : null;
    }
}
