package org.evenhand.local.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the turns of one case into words: the same journey, the same people, the customer's language throughout. */
final class Wording {

    private static final List<String> STATIONS = List.of(
            "Alderbrook",
            "Saltmere",
            "Kingsferry",
            "Penwick",
            "Ashcombe Junction",
            "Millhaven",
            "Eastmoor",
            "Harrow Vale",
            "Dunwater",
            "Copperbridge",
            "Lindale Cross",
            "Wrenfield",
            "Otterby",
            "Stonegate Halt");
    private static final List<String> LINES = List.of("Coast Line", "Valley Line", "City Line", "Moor Line");

    private final DemoCase demoCase;
    private final Chance chance;
    private final Phrases phrases;
    private final Map<String, String> slots = new HashMap<>();

    Wording(DemoCase demoCase, Chance chance) {
        this.demoCase = demoCase;
        this.chance = chance;
        this.phrases = demoCase.customer().language().phrases;
        fillJourney();
        fillPeople();
    }

    String opening() {
        StringBuilder text = new StringBuilder();
        demoCase.follows().ifPresent(failure -> text.append(plain("follows " + failure.door().channel))
                .append(' '));
        text.append(plain(demoCase.topic().path));
        if (chance.happens(0.45)) {
            text.append(' ').append(plain("ask"));
        }
        return around(text.toString(), openingSection());
    }

    String reply(Door door, Agent agent, String section) {
        slots.put("agent", agent.name());
        return around(
                plain(section),
                switch (door) {
                    case EMAIL -> "email reply";
                    case X_POST, X_MESSAGE, FACEBOOK_COMMENT, FACEBOOK_MESSAGE -> "post reply";
                    case PHONE, WEB, STORE -> "plain reply";
                });
    }

    String plain(String section) {
        return phrases.say(section, slots, chance);
    }

    /** What staff write for each other is in English. */
    String note(String section) {
        return Language.ENGLISH.phrases.say(section, slots, chance);
    }

    private String openingSection() {
        return switch (demoCase.door()) {
            case PHONE -> "phone opening";
            case EMAIL -> "email opening";
            case X_POST -> "post opening";
            case WEB, STORE, X_MESSAGE, FACEBOOK_COMMENT, FACEBOOK_MESSAGE -> "plain opening";
        };
    }

    private String around(String text, String section) {
        slots.put("text", text);
        return plain(section);
    }

    private void fillJourney() {
        int from = chance.below(STATIONS.size());
        int via = (from + chance.between(1, 5)) % STATIONS.size();
        int to = (via + chance.between(1, 5)) % STATIONS.size();
        slots.put("from", STATIONS.get(from));
        slots.put("via", STATIONS.get(via));
        slots.put("to", STATIONS.get(to));
        slots.put("line", chance.oneOf(LINES));
        int minute = chance.below(60);
        slots.put("clock", chance.between(5, 22) + ":" + minute / 10 + minute % 10);
        slots.put("minutes", Integer.toString(chance.between(12, 140)));
        slots.put("price", "£" + Spelling.cents(10 * chance.between(45, 980)));
        slots.put("coach", Integer.toString(chance.between(1, 9)));
        slots.put("seat", Integer.toString(chance.between(1, 78)));
        slots.put("reference", "R" + (100_000 + chance.below(900_000)));
        slots.put("item", phrases.any("item", chance));
    }

    private void fillPeople() {
        slots.put("case", demoCase.id());
        slots.put("name", demoCase.customer().firstName());
        slots.put("full name", demoCase.customer().name());
        slots.put("matter", phrases.any("about " + demoCase.topic().path, chance));
        long since = demoCase.follows().orElse(demoCase).course().openedAt();
        int day = Instant.ofEpochSecond(since)
                .atZone(ZoneOffset.UTC)
                .getDayOfWeek()
                .getValue();
        slots.put("weekday", phrases.any("weekday", chance).split(" ")[day - 1]);
    }
}
