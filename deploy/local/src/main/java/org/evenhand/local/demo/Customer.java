package org.evenhand.local.demo;

import java.util.OptionalInt;

/** A fictional customer, with the name, address or handle by which each channel knows them. */
record Customer(
        int number,
        Language language,
        String firstName,
        String lastName,
        String valueTier,
        OptionalInt followersOnX,
        OptionalInt followersOnFacebook) {

    private static final String[] MAIL_HOSTS = {"mail.example", "post.example", "inbox.example", "letters.example"};

    String id() {
        return "C" + Spelling.six(number);
    }

    String name() {
        return firstName + " " + lastName;
    }

    String identity(Door door) {
        return switch (door) {
            case PHONE -> ReservedNumbers.of(number);
            case EMAIL, WEB -> ascii() + number + "@" + MAIL_HOSTS[number % MAIL_HOSTS.length];
            case STORE -> "card-" + Spelling.six(number);
            case X_POST, X_MESSAGE -> "@" + Spelling.ascii(firstName) + "_" + number;
            case FACEBOOK_COMMENT, FACEBOOK_MESSAGE -> ascii() + "." + number;
        };
    }

    OptionalInt followers(Door door) {
        return switch (door) {
            case X_POST, X_MESSAGE -> followersOnX;
            case FACEBOOK_COMMENT, FACEBOOK_MESSAGE -> followersOnFacebook;
            case PHONE, EMAIL, WEB, STORE -> OptionalInt.empty();
        };
    }

    private String ascii() {
        return Spelling.ascii(firstName) + "." + Spelling.ascii(lastName);
    }
}
