package org.evenhand.statistics;

import java.util.Collection;
import java.util.Optional;

/**
 * Cases of the same sort, those of group a beside those of group b.
 *
 * @param key what the cases have in common, in words
 * @param a the cases of group a; empty if it has none here
 * @param b the cases of group b; empty if it has none here
 */
public record Stratum(String key, Optional<LifeTable> a, Optional<LifeTable> b) {

    /** The stratum of these cases; either side may have none. */
    public static Stratum of(String key, Collection<Observation> a, Collection<Observation> b) {
        return new Stratum(key, table(a), table(b));
    }

    /** Number of cases of group a. */
    public long casesA() {
        return a.map(LifeTable::cases).orElse(0L);
    }

    /** Number of cases of group b. */
    public long casesB() {
        return b.map(LifeTable::cases).orElse(0L);
    }

    private static Optional<LifeTable> table(Collection<Observation> observations) {
        return observations.isEmpty() ? Optional.empty() : Optional.of(LifeTable.of(observations));
    }
}
