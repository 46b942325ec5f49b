package org.evenhand.insight.observed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.evenhand.insight.copying.WordTuples;

/**
 * The cases of a brand that arrived in a period, as they were observed: one row per case, in columns, so that millions fit.
 *
 * <p>A row is watched from its arrival, or from its entry if that was later, until watching ended. All durations are whole
 * seconds from the arrival.
 */
public final class ObservedCases {

    /** An answer of a person came. */
    public static final int ANSWERED = 1;
    /** It ended without an answer and without a resolution. */
    public static final int GIVEN_UP = 2;

    public static final int RESOLVED_PUBLIC = 1;
    public static final int RESOLVED_PRIVATE = 2;
    /** It was abandoned, a duplicate or cancelled. */
    public static final int UNRESOLVED = 3;

    public static final int RESOLVED_UNKNOWN_AUDIENCE = 4;

    /** Instead of a number of seconds or transfers, where something has not happened or is not known. */
    public static final long NEVER = ObservedCase.NEVER;

    private static final int SECONDS_OF_DAY = 86_400;
    private static final int FEW = 1_000;

    private final TraitNumbers traitNumbers = new TraitNumbers();
    private final CustomerNumbers customers;
    private final ObservedClock answers;
    private final ObservedClock endings;
    private List<Traits> allTraits;
    private int size;
    private int[] traits;
    private long[] arrived;
    private final IntColumn entries;
    private final IntColumn watched;
    private final IntColumn reach;
    private final IntColumn wentPublic;
    private final IntColumn reopened;
    private final IntColumn transfers;
    private double[] compensation;
    private boolean countsDays;
    private long observedUntil = NEVER;
    private String unknownBecause;
    private long lastDay = NEVER;
    private int lastYear;

    /** Room for as many as are expected, and a few that come meanwhile; there is more for more. */
    ObservedCases(long expected) {
        int room = (int) Math.min(expected + expected / 64 + FEW, Integer.MAX_VALUE >> 1);
        customers = new CustomerNumbers(room);
        answers = new ObservedClock(room);
        endings = new ObservedClock(room);
        traits = new int[room];
        arrived = new long[room];
        entries = new IntColumn(room);
        watched = new IntColumn(room);
        reach = new IntColumn(room);
        wentPublic = new IntColumn(room);
        reopened = new IntColumn(room);
        transfers = new IntColumn(room);
        compensation = new double[room];
    }

    /** The combinations of words that occur. */
    WordTuples words() {
        return traitNumbers.words();
    }

    void add(ObservedCase each) {
        add(each, words().of(each.words));
    }

    /** Adds a case whose words are numbered already. */
    void add(ObservedCase each, int words) {
        if (size == traits.length) {
            grow();
        }
        addClocks(each);
        traits[size] = traitNumbers.of(words, year(each.arrived), Reach.of(each.reach));
        customers.add(each.customer);
        arrived[size] = each.arrived;
        entries.add(each.entry());
        watched.add(each.watchedUntil - each.arrived);
        reach.add(each.reach);
        wentPublic.add(each.after(each.wentPublic));
        reopened.add(each.after(each.reopened));
        transfers.add(each.transfers);
        compensation[size] = each.compensation;
        countsDays |= each.inDays;
        observedUntil = Math.max(observedUntil, each.watchedUntil);
        size++;
    }

    /** Cases of one day often come together. */
    private int year(long second) {
        long day = Math.floorDiv(second, SECONDS_OF_DAY);
        if (day != lastDay) {
            lastDay = day;
            lastYear = LocalDate.ofEpochDay(day).getYear();
        }
        return lastYear;
    }

    private void addClocks(ObservedCase each) {
        if (each.knowsAnswers) {
            answers.add(each.answerKind(), each.answerSeconds(), each.entry());
        } else {
            answers.addNotRecorded();
        }
        if (each.knowsEndings) {
            endings.add(each.endingKind(), each.endingSeconds(), each.entry());
        } else {
            endings.addNotRecorded();
        }
    }

    /** Room for some more: twice as much would be memory that nobody reserved. */
    static int more(int size) {
        return size + size / 8 + FEW;
    }

    private void grow() {
        int capacity = more(size);
        traits = Arrays.copyOf(traits, capacity);
        arrived = Arrays.copyOf(arrived, capacity);
        compensation = Arrays.copyOf(compensation, capacity);
    }

    /** Remembers why a source records nothing, the first time that one says so. */
    void explain(String why) {
        unknownBecause = unknownBecause == null ? why : unknownBecause;
    }

    /** Number of cases; rows are counted from 0. */
    public int size() {
        return size;
    }

    /** From the arrival to the first answer: {@link #ANSWERED} or {@link #GIVEN_UP}. */
    public ObservedClock answers() {
        return answers;
    }

    /**
     * From the arrival to the ending: {@link #RESOLVED_PUBLIC}, {@link #RESOLVED_PRIVATE},
     * {@link #RESOLVED_UNKNOWN_AUDIENCE} or {@link #UNRESOLVED}.
     */
    public ObservedClock endings() {
        return endings;
    }

    /** All combinations of traits that occur, by their numbers. */
    public synchronized List<Traits> allTraits() {
        if (allTraits == null || allTraits.size() < traitNumbers.size()) {
            allTraits = traitNumbers.all();
        }
        return allTraits;
    }

    /** The number of the traits of a case, in {@link #allTraits}. */
    public int traits(int row) {
        return traits[row];
    }

    /** The number of the customer, the same for all cases of one; below {@link #customers()}. */
    public int customer(int row) {
        return customers.of(row);
    }

    /** What customers are known by in whatever order their cases came, by their number. */
    public long[] customerKeys() {
        return customers.keys();
    }

    /** How many customers there are. */
    public int customers() {
        return customers.count();
    }

    /** When it arrived, in seconds since 1970. */
    public long arrived(int row) {
        return arrived[row];
    }

    /** From when on it was watched; 0 for from the start. */
    public long entry(int row) {
        return entries.get(row);
    }

    /** How long it could be watched, whatever happened to it. */
    public long watched(int row) {
        return watched.get(row);
    }

    /** Followers; below 0 if they are not known. */
    public long reach(int row) {
        return reach.get(row);
    }

    /** When a case that began in private went public, or {@link #NEVER}. */
    public long wentPublic(int row) {
        return wentPublic.get(row);
    }

    /** When it was opened again, from the arrival, or {@link #NEVER}. */
    public long reopened(int row) {
        return reopened.get(row);
    }

    /** How often it was handed on, or {@link #NEVER}. */
    public long transfers(int row) {
        return transfers.get(row);
    }

    /** What the customer was given, in the money of the brand; not a number if that is not known. */
    public double compensation(int row) {
        return compensation[row];
    }

    /** Whether one of them comes from a source that knows only days. */
    public boolean countsDays() {
        return countsDays;
    }

    /** The last moment at which one of them was watched; null if there are none. */
    public Instant observedUntil() {
        return observedUntil == NEVER ? null : Instant.ofEpochSecond(observedUntil);
    }

    /** Why a source records nothing, in its own words; null if none says so. */
    public String unknownBecause() {
        return unknownBecause;
    }
}
