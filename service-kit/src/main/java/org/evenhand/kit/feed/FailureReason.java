package org.evenhand.kit.feed;

import java.sql.SQLException;
import org.evenhand.kit.problem.Refusal;

/** Says in a sentence why an event could not be taken, without repeating what it holds: text stays with its owner. */
public class FailureReason {

    private static final int LONGEST = 300;

    private FailureReason() {}

    public static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sentence("The database refused it: " + withoutValues(firstLine(sql)));
            }
        }
        boolean isOurSentence = failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof Refusal;
        return isOurSentence && failure.getMessage() != null
                ? sentence(firstLine(failure))
                : "It failed unexpectedly (" + failure.getClass().getSimpleName()
                        + "); the log of this service says where.";
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason was given")
                .replaceFirst("^ERROR: ", "")
                .strip();
    }

    /** PostgreSQL names columns and constraints in its sentences, and puts a value at fault behind a colon. */
    private static String withoutValues(String line) {
        return line.replaceFirst(": \".*", "");
    }

    private static String sentence(String text) {
        String fitting = text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
        return fitting.endsWith(".") ? fitting : fitting + ".";
    }
}
