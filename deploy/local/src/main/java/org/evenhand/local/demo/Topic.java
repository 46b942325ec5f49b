package org.evenhand.local.demo;

import java.util.List;

/** What cases are about, how fast the railway works on each, and its share (in percent) of each {@link Mix}. */
enum Topic {
    APP("tickets/app", 1.6, 1.0, 8, 13, 6, 3, 0.05, "app/payment", "app/tickets", "app/sign-in"),
    SEAT("tickets/seat-reservation", 1.3, 1.2, 11, 12, 28, 2, 0.10, "website/booking", "ticket-machine"),
    LOST("lost-property/train", 1.1, 0.6, 12, 10, 24, 1, 0.00, "lost-property-office", "on-board-crew"),
    ASSISTANCE("accessibility/assistance", 1.0, 1.0, 8, 5, 8, 3, 0.15, "station/lifts", "station/assistance-team"),
    INFORMATION("delays/information", 0.8, 1.5, 12, 6, 6, 10, 0.02, "station/displays", "app/live-times"),
    REFUND("tickets/refund", 0.55, 0.4, 18, 20, 16, 6, 0.55, "website/refund-form", "refund-desk"),
    HEATING("trains/heating", 0.36, 0.5, 4, 5, 2, 9, 0.10, "train/coast-line", "train/valley-line"),
    CROWDING("trains/crowding", 0.28, 0.4, 3, 4, 2, 18, 0.05, "train/coast-line", "train/city-line"),
    CONNECTION(
            "delays/missed-connection", 0.24, 0.35, 12, 8, 5, 19, 0.45, "timetable/connections", "train/valley-line"),
    CONDUCT("staff/conduct", 0.18, 0.25, 5, 6, 2, 13, 0.10, "on-board-crew", "station/gate-staff"),
    COMPENSATION(
            "delays/compensation", 0.12, 0.2, 7, 11, 1, 16, 0.70, "website/compensation-form", "compensation-desk");

    final String path;
    final double answersPerDay;
    final double resolutionsPerDay;
    final double compensated;
    final List<String> touchpoints;
    private final double[] shares;

    Topic(
            String path,
            double answersPerDay,
            double resolutionsPerDay,
            int phone,
            int written,
            int counter,
            int open,
            double compensated,
            String... touchpoints) {
        this.path = path;
        this.answersPerDay = answersPerDay;
        this.resolutionsPerDay = resolutionsPerDay;
        this.shares = new double[] {phone, written, counter, open};
        this.compensated = compensated;
        this.touchpoints = List.of(touchpoints);
    }

    double share(Mix mix) {
        return shares[mix.ordinal()];
    }
}
