package org.evenhand.insight.sentences;

import java.util.List;

/** Small English words. */
final class EnglishWords {

    private static final String UNKNOWN = "unknown";

    private EnglishWords() {}

    /** With commas and an "and". */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** What an attribute is called. */
    static String attribute(String word) {
        return switch (word) {
            case "bucket" -> "time of arrival";
            case "reach" -> "class of followers";
            default -> word;
        };
    }

    /** An attribute with its value. */
    static String attribute(String word, String value) {
        if (value.equals(UNKNOWN)) {
            return attribute(word) + " unknown";
        }
        return switch (word) {
            case "bucket" ->
                switch (value) {
                    case "business" -> "in business hours";
                    case "evening" -> "in the evening";
                    case "weekend" -> "at the weekend";
                    default -> value;
                };
            case "reach" -> reach(value) + " followers";
            case "severity" -> value + " severity";
            default -> value;
        };
    }

    private static String reach(String followers) {
        return switch (followers) {
            case "0-99" -> "up to 99";
            case "100-999" -> "100 to 999";
            case "1000-9999" -> "1,000 to 9,999";
            case "10000 or more" -> "10,000 or more";
            default -> followers;
        };
    }

    /** More followers than those of a class. */
    static String above(String reach) {
        return switch (reach) {
            case "0-99" -> "100 followers or more";
            case "100-999" -> "1,000 followers or more";
            case "1000-9999" -> "10,000 followers or more";
            case null, default -> "more followers";
        };
    }

    static String cases(long number, Numbers numbers) {
        return numbers.count(number) + (number == 1 ? " case" : " cases");
    }
}
