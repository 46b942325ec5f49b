package org.evenhand.local.demo;

/** That somebody says something in a case at some time. */
record Turn(long time, Kind kind) {

    enum Kind {
        OPENING,
        RECEIPT,
        REMINDER,
        ANSWER,
        DETAIL,
        FURTHER,
        GOING_PUBLIC,
        RESOLUTION,
        GIVING_UP,
        CLOSING_QUIETLY,
        CLOSING_WORD,
        THANKS,
        REOPENING
    }
}
