package org.evenhand.insight.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.insight.channels.Finding;
import org.evenhand.insight.channels.LeftOut;

/**
 * A page of the cases behind one number, newest first.
 *
 * @param figure the name of the number
 * @param value the number itself, with its interval; null where it is missing, with the reason
 * @param totals how all cases behind it add up, on all pages
 * @param leftOutBefore what never became a case of this channel, in any period: known only as numbers
 * @param next what to give as {@code after} to get the next page; null on the last one
 */
public record CaseList(
        String brand,
        LocalDate from,
        LocalDate to,
        String channel,
        String audience,
        String source,
        String figure,
        Number value,
        Number low,
        Number high,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        String granularity,
        Totals totals,
        List<LeftOut> leftOutBefore,
        List<ListedCase> cases,
        String next) {

    static CaseList of(Question question, Heading heading, CasePage page) {
        Finding finding = heading.finding();
        return new CaseList(
                question.brand(),
                question.period().from(),
                question.period().to(),
                question.group().channel(),
                question.group().audience(),
                question.group().source(),
                question.figure().toString(),
                finding.value(),
                finding.low(),
                finding.high(),
                finding.reason(),
                heading.inDays() ? "day" : "second",
                heading.totals(),
                heading.leftOutBefore(),
                page.rows().stream()
                        .map(row -> ListedCase.of(row, question.figure()))
                        .toList(),
                page.next() == null ? null : page.next().token());
    }
}
