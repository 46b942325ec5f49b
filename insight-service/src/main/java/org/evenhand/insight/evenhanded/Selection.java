package org.evenhand.insight.evenhanded;

import java.time.Instant;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.channels.Period;

/**
 * The cases of a brand that a page is about.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 */
record Selection(String brand, Period period, Instant asOf) {

    /** An address for the same cases. */
    Address address(String path) {
        return Address.of(path, brand, period.from(), period.to()).with("asOf", asOf);
    }
}
