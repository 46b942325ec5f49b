package org.evenhand.insight.behind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.cases.ListedCase;
import org.evenhand.insight.cases.Totals;

/**
 * A page of the cases behind a number, newest first.
 *
 * @param asOf the moment after which nothing is known; null for as known now
 * @param horizon how long after its arrival a case is looked at; null where it is looked at as long as it was watched
 * @param filter what the cases have in common, by the attribute
 * @param totals how all cases behind it add up, on all pages
 * @param next what to give as {@code after} to get the next page; null on the last one
 */
public record MarkedList(
        String brand,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        String measure,
        String horizon,
        Map<String, List<String>> filter,
        String granularity,
        Totals totals,
        List<ListedCase> cases,
        String next) {

    static MarkedList of(Question question, boolean inDays, Totals totals, CasePage page) {
        return new MarkedList(
                question.brand(),
                question.period().from(),
                question.period().to(),
                question.asOf(),
                question.number().word(),
                question.number().horizon(),
                question.filter().wanted(),
                inDays ? "day" : "second",
                totals,
                page.cases(),
                page.next() == null ? null : page.next().token());
    }
}
