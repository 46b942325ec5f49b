package org.evenhand.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** One of the people who answer for the railway. */
record Agent(int number, String name) {

    private static final String[] NAMES = {
        "Imani", "Rhys", "Greta", "Samir", "Odile", "Tomasz", "Freya", "Dele", "Marta", "Ewan", "Yara", "Colm",
        "Signe", "Hamza", "Bronwen", "Luca", "Anouk", "Jarek", "Thea", "Emeka", "Ines", "Magnus", "Rosa", "Vikram"
    };

    /** The agents of a case with so many transfers, one after the other, no two neighbours the same. */
    static List<Agent> team(int transfers, Chance chance) {
        List<Agent> team = new ArrayList<>();
        int number = chance.below(NAMES.length);
        for (int i = 0; i <= transfers; i++) {
            team.add(new Agent(number + 1, NAMES[number]));
            number = (number + chance.between(1, NAMES.length - 1)) % NAMES.length;
        }
        return team;
    }

    Author author() {
        return new Author("agent-" + number, name, false, OptionalInt.empty(), "");
    }
}
