package org.evenhand.local;

/** Ends a command with one sentence for the person who typed it. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
