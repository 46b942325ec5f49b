package org.evenhand.local.demo;

import java.util.Optional;
import java.util.function.Consumer;

/** The railway's year, case by case in the order in which they are opened. */
final class Year {

    private static final double[] TRANSFERS = {0.72, 0.21, 0.07};

    private final Chance chance = new Chance(Truth.SEED);
    private final Iterable<Arrivals.Arrival> arrivals = Arrivals.draw(chance.split());
    private final Customers customers = new Customers(chance.split());
    private final Chance needs = chance.split();
    private final Chance courses = chance.split();
    private final Failures failures = new Failures();
    private int opened;

    void forEachCase(Consumer<DemoCase> consumer) {
        for (Arrivals.Arrival arrival : arrivals) {
            DemoCase next = open(arrival);
            failures.remember(next);
            consumer.accept(next);
        }
    }

    private DemoCase open(Arrivals.Arrival arrival) {
        Door door = arrival.door();
        Optional<DemoCase> follows = door.isPublic() && needs.happens(Truth.FOLLOWS_FAILURE)
                ? failures.take(arrival.openedAt(), needs)
                : Optional.empty();
        Customer customer = follows.map(DemoCase::customer).orElseGet(customers::next);
        Topic topic = follows.map(DemoCase::topic).orElseGet(() -> door.mix.topic(needs));
        Severity severity = follows.map(DemoCase::severity).orElseGet(() -> door.mix.severity(needs));
        Course course = Course.draw(door, topic, severity, customer.followers(door), arrival.openedAt(), courses);
        boolean compensated = course.ending().resolved() && needs.happens(topic.compensated);
        return new DemoCase(
                ++opened,
                customer,
                door,
                topic,
                severity,
                follows,
                course,
                touchpoint(topic, follows),
                course.answered() ? needs.index(TRANSFERS) : 0,
                compensated ? 50 * needs.between(8, 180) : 0);
    }

    private String touchpoint(Topic topic, Optional<DemoCase> follows) {
        return follows.map(failure -> failure.door() == Door.PHONE ? "call-centre/hotline" : "call-centre/mailbox")
                .orElseGet(() -> needs.oneOf(topic.touchpoints));
    }
}
