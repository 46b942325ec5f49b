package org.evenhand.statistics.check;

/** Says in one sentence why a file or a test cannot be used. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unusable(String sentence) {
        super(sentence);
    }

    public Unusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
