package org.evenhand.insight.cells;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.insight.observed.Period;

/**
 * What a report wants to know of the cases of a brand.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 * @param by the words of what cases are told apart by
 * @param horizons for how long, in seconds, it is asked which cases could be watched
 */
public record CellQuestion(String brand, Period period, Instant asOf, List<String> by, Set<Long> horizons) {

    public CellQuestion(String brand, Period period, Instant asOf, Collection<String> by) {
        this(brand, period, asOf, List.copyOf(by), Set.of());
    }

    /** Why cells can never answer this, in a sentence; empty if they may. */
    public Optional<String> needsRowsBecause() {
        if (asOf != null) {
            return Optional.of("cells hold what is known now, not what was known at an earlier moment");
        }
        if (!isOfWholeMonths(period)) {
            return Optional.of("cells hold whole months, and the period begins or ends within one");
        }
        List<String> unknown =
                by.stream().filter(word -> CellAttribute.named(word).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            return Optional.of("cells do not tell cases apart by " + String.join(" and ", unknown));
        }
        return horizons.stream().allMatch(DurationBins::isEdge)
                ? Optional.empty()
                : Optional.of("cells do not know what had happened after just that time");
    }

    /** Whether the months matter to nobody. */
    boolean isOfAllMonths() {
        return period.from() == null
                && period.to() == null
                && attributes().stream().noneMatch(CellAttribute::isOfMonth);
    }

    /** The first day of the first month. */
    LocalDate firstMonth() {
        return period.start().toLocalDate();
    }

    /** The first day of the month after the last. */
    LocalDate monthAfter() {
        return period.end().toLocalDate();
    }

    List<CellAttribute> attributes() {
        return by.stream()
                .distinct()
                .map(word -> CellAttribute.named(word).orElseThrow())
                .toList();
    }

    private static boolean isOfWholeMonths(Period period) {
        LocalDate after = period.to() == null ? null : period.to().plusDays(1);
        return period.zone().equals(ZoneOffset.UTC) && isFirstOfMonth(period.from()) && isFirstOfMonth(after);
    }

    private static boolean isFirstOfMonth(LocalDate day) {
        return day == null || day.getDayOfMonth() == 1;
    }
}
