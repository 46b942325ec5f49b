package org.evenhand.insight.closes;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A week of which it was kept what the reports said.
 *
 * @param week the Monday on which it began
 * @param through the Sunday with which it ended
 * @param zone where the brand was at home then
 * @param asOf its end
 * @param answers how many answers were kept
 */
public record ClosedWeek(LocalDate week, LocalDate through, String zone, Instant asOf, Instant closedAt, long answers) {

    static ClosedWeek of(Closes.Closed closed) {
        return new ClosedWeek(
                closed.week(),
                closed.week().plusDays(6),
                closed.zone(),
                closed.asOf(),
                closed.closedAt(),
                closed.answers());
    }
}
