package org.evenhand.insight.observed;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.function.Supplier;

/** The cases that one request holds: they count until it ends, and all reports on a page read them once. */
@RequestScoped
class CasesOfRequest {

    private record Asked(String brand, Period period, Instant asOf) {}

    private final CaseBudget budget;
    private int reserved;
    private Asked asked;
    private ObservedCases read;

    CasesOfRequest(CaseBudget budget) {
        this.budget = budget;
    }

    /** Counts cases as held. */
    void hold(long cases) {
        reserved += budget.reserve(cases);
    }

    /** What was read last if it was the same, otherwise what is read now. */
    ObservedCases same(String brand, Period period, Instant asOf, Supplier<ObservedCases> reader) {
        Asked now = new Asked(brand, period, asOf);
        if (!now.equals(asked)) {
            asked = null;
            read = reader.get();
            asked = now;
        }
        return read;
    }

    @PreDestroy
    void letGo() {
        budget.release(reserved);
        reserved = 0;
    }
}
