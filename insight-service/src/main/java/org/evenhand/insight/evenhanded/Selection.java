package org.evenhand.insight.evenhanded;

import java.time.Instant;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.observed.Period;

/**
 * The cases of a brand that a page is about.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 * @param isPublished whether only what may be published is shown, to whoever asks
 * @param seesCases whether whoever asks may see the cases one by one
 */
record Selection(String brand, Period period, Instant asOf, boolean isPublished, boolean seesCases) {

    /** An address for the same cases. */
    Address address(String path) {
        return Address.of(path, brand, period.from(), period.to())
                .with("asOf", asOf)
                .with("publication", isPublished ? "true" : null);
    }

    CaseLinks cases(String measure, String tau) {
        return new CaseLinks(this, measure, tau);
    }
}
