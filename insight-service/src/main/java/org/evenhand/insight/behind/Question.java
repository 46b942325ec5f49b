package org.evenhand.insight.behind;

import java.time.Instant;
import java.util.Optional;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.observed.Part.Mark;
import org.evenhand.insight.observed.Period;

/**
 * Which cases somebody asks for: those behind a number, or only some of them.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 */
record Question(String brand, Period period, Instant asOf, ListedNumber number, Filter filter, Optional<Mark> only) {

    /** The same of a number that depends on the other cases. */
    Question about(ListedNumber settled) {
        return new Question(brand, period, asOf, settled, filter, only);
    }

    /** The address of the same cases in another form. */
    Address at(String path) {
        Address address = Address.of(path, brand, period.from(), period.to())
                .with("asOf", asOf)
                .with("measure", number.word())
                .with("tau", number.horizon());
        if (number instanceof ListedNumber.OfAttention attention) {
            address.with("served", attention.served().word());
        }
        filter.wanted().forEach((attribute, values) -> values.forEach(value -> address.with(attribute, value)));
        return address;
    }
}
