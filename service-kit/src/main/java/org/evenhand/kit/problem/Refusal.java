package org.evenhand.kit.problem;

/** A request that is refused, with a sentence that says what is wrong and what to do. */
public class Refusal extends RuntimeException {

    private final int status;
    private final String type;

    /**
     * @param status the HTTP status
     * @param type a short stable name of the kind of problem, for machines
     * @param sentence what is wrong and what to do, for people
     */
    public Refusal(int status, String type, String sentence) {
        super(sentence);
        this.status = status;
        this.type = type;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }
}
