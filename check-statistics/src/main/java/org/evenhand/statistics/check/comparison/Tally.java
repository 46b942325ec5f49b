package org.evenhand.statistics.check.comparison;

import java.util.ArrayList;
import java.util.List;

/** Counts what was compared in one file, and keeps what differs and what was not compared. */
public final class Tally {

    private final String file;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> notCompared = new ArrayList<>();
    private long compared;

    public Tally(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public long compared() {
        return compared;
    }

    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** Sentences: what was left out and why. */
    public List<String> notCompared() {
        return List.copyOf(notCompared);
    }

    public void leaveOut(String sentence) {
        notCompared.add(sentence);
    }

    /** A test that says something that we cannot recompute at all. */
    public void fail(String test, String ours, String expected) {
        compared++;
        add(test, "", ours, expected);
    }

    void count() {
        compared++;
    }

    void add(String test, String path, String ours, String expected) {
        differences.add(new Difference(file, test, path, ours, expected));
    }
}
