package org.evenhand.insight.observed;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenhand.kit.problem.Refusal;

/**
 * The part a case has in a number.
 *
 * @param happened whether what the number is about has happened to it, as far as anybody watched
 * @param reason why it is left out; null if it is not
 */
public record Part(Mark mark, boolean happened, String reason) {

    /** How a case stands to a number. */
    public enum Mark {
        /** It counts, with what became of it. */
        COUNTED,
        /** It counts as long as it was watched; nothing had become of it by then. */
        WAITING,
        /** It does not count. */
        LEFT_OUT;

        /** The mark that a word in an address asks for. */
        public static Mark named(String word) {
            return Arrays.stream(values())
                    .filter(mark -> mark.toString().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            400,
                            "unfitting-value",
                            "The value of only does not fit: it is one of "
                                    + Arrays.stream(values())
                                            .map(Mark::toString)
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Part counted(boolean happened) {
        return new Part(Mark.COUNTED, happened, null);
    }

    public static Part waiting(boolean happened) {
        return new Part(Mark.WAITING, happened, null);
    }

    public static Part leftOut(String reason) {
        return new Part(Mark.LEFT_OUT, false, reason);
    }
}
