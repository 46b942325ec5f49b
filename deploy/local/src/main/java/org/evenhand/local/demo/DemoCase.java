package org.evenhand.local.demo;

import java.util.Optional;
import java.util.OptionalInt;

/** One need of one customer, as it was opened, and what became of it. */
record DemoCase(
        int number,
        Customer customer,
        Door door,
        Topic topic,
        Severity severity,
        Optional<DemoCase> follows,
        Course course,
        String touchpoint,
        int transfers,
        int compensationCents) {

    String id() {
        return "NW-" + Spelling.six(number);
    }

    OptionalInt followers() {
        return customer.followers(door);
    }

    /** A call or an e-mail that the railway never answered: the customer gave up, or is waiting still. */
    boolean failed() {
        return !course.answered() && (door == Door.PHONE || door == Door.EMAIL);
    }

    /** When the customer had reason to try elsewhere. */
    long failedAt() {
        return course.abandoned() ? course.endedAt() : course.openedAt() + Truth.DAY;
    }
}
