package org.evenhand.insight.cases;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.channels.Count;
import org.evenhand.insight.channels.Counts;
import org.evenhand.insight.channels.Finding;
import org.evenhand.insight.channels.LeftOut;
import org.evenhand.insight.channels.LeftOutCases;
import org.evenhand.insight.observed.CaseClocks;
import org.evenhand.kit.problem.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Finds the cases behind a number: the rows that the report's one query counts, seen one by one. */
@Singleton
class CaseLists {

    private static final String CASES = CaseClocks.WATCHED + """
            select fact.case_id, fact.reference, fact.arrived_at, fact.granularity = 'day' as counts_days,
                   clock.course, time.duration, time.entry,
                   fact.public_replies, fact.replies_asking_for_private as asking_replies
            """ + CaseClocks.OF_CASES + """
              and clock.measure = :measure
              and fact.channel = :channel and fact.audience = :audience and fact.source is not distinct from :source
              and (cast(:at as timestamptz) is null
                   or (fact.arrived_at, fact.case_id) < (cast(:at as timestamptz), cast(:id as uuid)))
            order by fact.arrived_at desc, fact.case_id desc
            """;

    /** Read in pieces, because a mark that few cases have may need many to be read. */
    private static final int PIECE = 500;

    private final Jdbi jdbi;
    private final Counts counts;
    private final ChannelReports reports;
    private final LeftOutCases leftOutCases;

    CaseLists(Jdbi jdbi, Counts counts, ChannelReports reports, LeftOutCases leftOutCases) {
        this.jdbi = jdbi;
        this.counts = counts;
        this.reports = reports;
        this.leftOutCases = leftOutCases;
    }

    /** The number and a page of its cases, both from the same moment. */
    CaseList list(Question question, int limit, Optional<Place> after) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> CaseList.of(question, heading(handle, question), page(handle, question, limit, after)));
    }

    /** A page of cases without the number. */
    CasePage page(Question question, int limit, Optional<Place> after) {
        return jdbi.inTransaction(handle -> page(handle, question, limit, after));
    }

    private Heading heading(Handle handle, Question question) {
        List<Count> all = counts.of(handle, question.brand(), question.period());
        if (all.isEmpty()) {
            reports.known(question.brand());
        }
        List<Count> group = all.stream()
                .filter(count -> count.group().equals(question.group()))
                .toList();
        if (group.isEmpty()) {
            throw new Refusal(
                    404,
                    "unknown-channel",
                    "No case of this brand arrived there in this period. GET /api/reports/channels lists the channels.");
        }
        return new Heading(
                finding(question, group),
                all.stream().anyMatch(Count::countsDays),
                Totals.of(question.figure(), group),
                leftOutBefore(handle, question));
    }

    private static Finding finding(Question question, List<Count> group) {
        return Finding.of(ChannelReports.channel(question.group(), group)).stream()
                .filter(finding -> finding.figure() == question.figure())
                .findFirst()
                .orElseThrow();
    }

    private List<LeftOut> leftOutBefore(Handle handle, Question question) {
        return leftOutCases.of(handle, question.brand()).stream()
                .filter(leftOut -> leftOut.channel().equals(question.group().channel()))
                .toList();
    }

    private static CasePage page(Handle handle, Question question, int limit, Optional<Place> after) {
        try (Stream<ListedCase.Row> rows = handle
                .createQuery(CASES)
                .setFetchSize(PIECE)
                .bind("brand", question.brand())
                .bind("start", question.period().start())
                .bind("end", question.period().end())
                .bind("measure", question.figure().basis().measure().name())
                .bind("channel", question.group().channel())
                .bind("audience", question.group().audience())
                .bindByType("source", question.group().source(), String.class)
                .bindByType(
                        "at", after.map(place -> place.arrivedAt().toString()).orElse(null), String.class)
                .bindByType("id", after.map(place -> place.id().toString()).orElse(null), String.class)
                .map(ConstructorMapper.of(ListedCase.Row.class))
                .stream()) {
            return CasePage.of(
                    rows.filter(row -> question.wants(row.partIn(question.figure())))
                            .limit(limit + 1L)
                            .toList(),
                    limit);
        }
    }
}
