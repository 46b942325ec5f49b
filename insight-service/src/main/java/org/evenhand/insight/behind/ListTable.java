package org.evenhand.insight.behind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.insight.cases.CaseTable;
import org.evenhand.insight.cases.Totals;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.channels.Words;
import org.evenhand.insight.observed.Part.Mark;

/** Puts a list into the form of the page that lists cases. */
final class ListTable {

    private static final String PAGE = "/insight/cases";

    private ListTable() {}

    static CaseTable of(Question question, MarkedList list) {
        boolean inDays = list.granularity().equals("day");
        return new CaseTable(
                question.number().label(),
                null,
                scope(question),
                null,
                null,
                sum(list.totals()),
                choices(question, list.totals()),
                list.totals().leftOut().stream()
                        .map(each -> new CaseTable.Reason(each.reason(), Words.count(each.cases()), "listed below"))
                        .toList(),
                list.cases().stream().map(each -> CaseTable.row(each, inDays)).toList(),
                list.next() == null
                        ? null
                        : page(question, question.only())
                                .with("after", list.next())
                                .toString(),
                question.at("/insight/cases.csv").toString(),
                Address.of("/insight", list.brand(), list.from(), list.to()).toString(),
                "Back to the findings");
    }

    private static String scope(Question question) {
        String cases = CaseTable.scope(
                question.brand(), question.period().from(), question.period().to());
        String only = question.filter().wanted().entrySet().stream()
                .map(each -> each.getKey() + " " + String.join(" or ", each.getValue()))
                .collect(Collectors.joining(", "));
        String known = question.asOf() == null ? "" : ", as known on " + Words.time(question.asOf(), false);
        return cases + known + (only.isEmpty() ? "" : "; only " + only);
    }

    private static String sum(Totals totals) {
        return "It rests on " + Words.count(totals.n()) + (totals.n() == 1 ? " case: " : " cases: ")
                + Words.count(totals.counted()) + " counted, to " + Words.count(totals.happened())
                + " of which it has happened, and " + Words.count(totals.waiting()) + " waiting.";
    }

    private static List<CaseTable.Choice> choices(Question question, Totals totals) {
        long leftOut = totals.leftOut().stream().mapToLong(Totals.Reason::cases).sum();
        List<CaseTable.Choice> choices = new ArrayList<>();
        choices.add(choice("All", question, Optional.empty()));
        choices.add(choice("Counted " + Words.count(totals.counted()), question, Optional.of(Mark.COUNTED)));
        choices.add(choice("Waiting " + Words.count(totals.waiting()), question, Optional.of(Mark.WAITING)));
        choices.add(choice("Left out " + Words.count(leftOut), question, Optional.of(Mark.LEFT_OUT)));
        return choices;
    }

    private static CaseTable.Choice choice(String label, Question question, Optional<Mark> only) {
        return new CaseTable.Choice(
                label, page(question, only).toString(), question.only().equals(only));
    }

    private static Address page(Question question, Optional<Mark> only) {
        return question.at(PAGE).with("only", only.orElse(null));
    }
}
