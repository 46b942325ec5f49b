package org.evenhand.insight.facts;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The zones in which it is decided in which part of the week a case arrived.
 *
 * @param usual the zone of brands that have none of their own
 * @param byBrand the others
 */
record ArrivalZones(String usual, Map<String, String> byBrand) {

    /**
     * The part of the week, in SQL: of {@code arrived_at}, {@code granularity} and {@code brand}, with {@code :zone} and
     * {@code :zones}. Business is Monday to Friday from 8 to 18 o'clock.
     */
    static String bucketOf(String arrivedAt, String granularity, String brand) {
        String local = "(%s at time zone coalesce(cast(:zones as jsonb) ->> %s, :zone))".formatted(arrivedAt, brand);
        return """
            case when %1$s = 'day' then 'unknown'
                 when date_part('isodow', %2$s) >= 6 then 'weekend'
                 when date_part('hour', %2$s) between 8 and 17 then 'business'
                 else 'evening' end
            """.formatted(granularity, local);
    }

    static ArrivalZones of(ZonesConfig config) {
        return new ArrivalZones(config.zone(), config.zones());
    }

    /**
     * Refuses what the time zone database does not know; an offset has the opposite meaning in PostgreSQL.
     *
     * @throws IllegalArgumentException if one of them is no zone
     */
    ArrivalZones {
        byBrand = new TreeMap<>(byBrand);
        Stream.concat(Stream.of(usual), byBrand.values().stream()).forEach(ArrivalZones::refuseUnknown);
    }

    private static void refuseUnknown(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new IllegalArgumentException("\"" + zone + "\" is not a zone of the time zone database. Set "
                    + "evenhand.insight.zone and evenhand.insight.zones to names like Europe/Berlin.");
        }
    }
}
