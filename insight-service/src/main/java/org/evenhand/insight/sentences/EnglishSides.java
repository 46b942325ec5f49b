package org.evenhand.insight.sentences;

import java.util.Map;
import org.evenhand.insight.treatment.Grouping;

/** The sides of a comparison in English. */
final class EnglishSides {

    private static final String REST = "rest";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("x", "X"),
            Map.entry("facebook", "Facebook"),
            Map.entry("instagram", "Instagram"),
            Map.entry("mastodon", "Mastodon"),
            Map.entry("bluesky", "Bluesky"),
            Map.entry("threads", "Threads"),
            Map.entry("review", "reviews"),
            Map.entry("email", "e-mail"),
            Map.entry("web", "the web"),
            Map.entry("whatsapp", "WhatsApp"),
            Map.entry("sms", "SMS"),
            Map.entry("store", "the store"),
            Map.entry("other", "other ways"),
            Map.entry("unknown", "unknown ways"));

    private static final Map<String, String> ON = Map.of(
            "review", "in",
            "email", "by",
            "phone", "by",
            "chat", "in",
            "sms", "by",
            "store", "in",
            "letter", "by",
            "other", "in",
            "unknown", "in");

    private EnglishSides() {}

    static String side(Grouping grouping, String name) {
        return switch (grouping) {
            case PUBLIC_PRIVATE -> "in " + name;
            case CHANNELS -> (name.equals(REST) ? "on" : ON.getOrDefault(name, "on")) + " " + name(grouping, name);
            case SOURCES -> "from " + name(grouping, name);
        };
    }

    static String name(Grouping grouping, String name) {
        return switch (grouping) {
            case PUBLIC_PRIVATE -> name;
            case CHANNELS -> name.equals(REST) ? "all other channels" : NAMES.getOrDefault(name, name);
            case SOURCES -> name.equals(REST) ? "all other sources" : name.isBlank() ? "(no name)" : name;
        };
    }
}
