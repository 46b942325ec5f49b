package org.evenhand.insight.measures;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.evenhand.kit.problem.Refusal;

/** Names as they stand in addresses and answers. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that a word asks for; a usual one if there is no word. */
    static <E extends Enum<E>> E named(String word, E usual, String none) {
        if (word == null || word.isBlank()) {
            return usual;
        }
        E[] all = usual.getDeclaringClass().getEnumConstants();
        return Arrays.stream(all)
                .filter(each -> of(each).equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        400,
                        "unknown-measure",
                        none.formatted(word.strip()) + " Those there are: "
                                + Arrays.stream(all).map(Words::of).collect(Collectors.joining(", ")) + "."));
    }
}
