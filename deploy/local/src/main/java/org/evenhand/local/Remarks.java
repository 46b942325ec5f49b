package org.evenhand.local;

import java.io.PrintStream;

/** Says what happens on standard error, so that standard output holds results only. */
public final class Remarks {

    private final PrintStream out;
    private boolean lineIsOpen;

    public Remarks(PrintStream out) {
        this.out = out;
    }

    public static Remarks onStandardError() {
        return new Remarks(System.err);
    }

    public synchronized void say(String sentence) {
        closeLine();
        out.println(sentence);
        out.flush();
    }

    /** Replaces the line written before it; only for terminals. */
    public synchronized void rewrite(String line) {
        out.print("\r\033[K" + line);
        out.flush();
        lineIsOpen = true;
    }

    private void closeLine() {
        if (lineIsOpen) {
            out.println();
            lineIsOpen = false;
        }
    }
}
