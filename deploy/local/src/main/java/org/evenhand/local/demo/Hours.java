package org.evenhand.local.demo;

import java.time.DayOfWeek;

/** When customers come through a door; it says nothing about how long they wait. */
enum Hours {
    OFFICE(0.5, 0.25, 0, 0, 0, 0, 0, 0, 1, 4, 8, 10, 10, 9, 8, 8, 8, 9, 10, 9, 6, 3, 1, 0, 0, 0),
    ALL_DAY(0.8, 0.75, 2, 1, 1, 1, 1, 2, 5, 9, 10, 8, 7, 7, 7, 7, 7, 8, 10, 11, 10, 9, 8, 7, 5, 3);

    final double[] ofDay;
    private final double saturday;
    private final double sunday;

    Hours(double saturday, double sunday, double... ofDay) {
        this.saturday = saturday;
        this.sunday = sunday;
        this.ofDay = ofDay;
    }

    double weight(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 1.15;
            case TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 1.0;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }
}
