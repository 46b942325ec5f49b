package org.evenhand.local.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** When cases are opened and through which door, in order of time: weeks, hours, and a few days of storm. */
final class Arrivals {

    record Arrival(long openedAt, Door door) {}

    private static final Set<LocalDate> STORMS = Set.of(
            LocalDate.of(2025, 12, 9),
            LocalDate.of(2025, 12, 10),
            LocalDate.of(2026, 1, 22),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2026, 2, 18),
            LocalDate.of(2026, 7, 15),
            LocalDate.of(2026, 10, 5));
    private static final double STORM = 2.5;

    private final LocalDate firstDay = LocalDate.ofInstant(Truth.FIRST_DAY, ZoneOffset.UTC);
    private final LocalDate endDay = LocalDate.ofInstant(Truth.OBSERVED_UNTIL, ZoneOffset.UTC);
    private final Map<Hours, double[]> days = new EnumMap<>(Hours.class);
    private final double[] doors =
            Arrays.stream(Door.values()).mapToDouble(door -> door.share).toArray();

    private Arrivals() {
        for (Hours hours : Hours.values()) {
            days.put(
                    hours,
                    firstDay.datesUntil(endDay)
                            .mapToDouble(day -> weight(day, hours))
                            .toArray());
        }
    }

    static Iterable<Arrival> draw(Chance chance) {
        Arrivals arrivals = new Arrivals();
        int doors = Door.values().length;
        long[] packed = new long[Truth.CASES];
        for (int i = 0; i < packed.length; i++) {
            Arrival arrival = arrivals.next(chance);
            packed[i] = arrival.openedAt * doors + arrival.door.ordinal();
        }
        Arrays.sort(packed);
        return () -> Arrays.stream(packed)
                .mapToObj(each -> new Arrival(each / doors, Door.values()[(int) (each % doors)]))
                .iterator();
    }

    private Arrival next(Chance chance) {
        Door door = Door.values()[chance.index(doors)];
        LocalDate day = firstDay.plusDays(chance.index(days.get(door.hours)));
        int hour = chance.index(door.hours.ofDay);
        long openedAt = day.atStartOfDay(ZoneOffset.UTC)
                .plus(hour, ChronoUnit.HOURS)
                .plusSeconds(chance.below(3600))
                .toEpochSecond();
        return new Arrival(openedAt, door);
    }

    private static double weight(LocalDate day, Hours hours) {
        return hours.weight(day.getDayOfWeek()) * (STORMS.contains(day) ? STORM : 1);
    }
}
