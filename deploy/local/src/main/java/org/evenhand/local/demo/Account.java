package org.evenhand.local.demo;

import org.evenhand.local.demo.Message.Direction;

/** A channel account of the railway, and how it numbers its messages. */
record Account(Door door, String handle) {

    private static final String[] TRAVEL_CENTRES = {"Alderbrook", "Saltmere", "Kingsferry", "Penwick"};
    private static final long X_IDS = 1_990_000_000_000_000_000L;

    static Account of(Door door, int caseNumber) {
        String handle =
                switch (door) {
                    case PHONE -> ReservedNumbers.HOTLINE;
                    case EMAIL -> "help@northway.example";
                    case WEB -> "northway.example/contact";
                    case STORE -> "Travel centre " + TRAVEL_CENTRES[caseNumber % TRAVEL_CENTRES.length];
                    case X_POST, X_MESSAGE -> "@northwayrail";
                    case FACEBOOK_COMMENT, FACEBOOK_MESSAGE -> "northwayrail";
                };
        return new Account(door, handle);
    }

    String externalId(int caseNumber, int turn, Direction direction) {
        String number = Spelling.six(caseNumber);
        return switch (door) {
            case PHONE -> "call-" + number + "-" + turn;
            case EMAIL -> "<" + number + "." + turn + "@" + mailHost(direction) + ">";
            case WEB -> "form-" + number + "-" + turn;
            case STORE -> "desk-" + number + "-" + turn;
            case X_POST, X_MESSAGE -> Long.toString(X_IDS + caseNumber * 100L + turn);
            case FACEBOOK_COMMENT, FACEBOOK_MESSAGE -> "fb-" + number + "-" + turn;
        };
    }

    private static String mailHost(Direction direction) {
        return switch (direction) {
            case INBOUND -> "mail.example";
            case OUTBOUND -> "northway.example";
        };
    }
}
