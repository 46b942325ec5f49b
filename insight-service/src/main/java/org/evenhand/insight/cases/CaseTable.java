package org.evenhand.insight.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.insight.channels.Address;
import org.evenhand.insight.channels.ChannelTable;
import org.evenhand.insight.channels.Figure;
import org.evenhand.insight.channels.Finding;
import org.evenhand.insight.channels.FindingWords;
import org.evenhand.insight.channels.Words;
import org.evenhand.insight.observed.Part.Mark;

/**
 * The cases behind a number as the page shows them.
 *
 * @param label how the number is called
 * @param scope of whom and when it speaks
 * @param name null where the cases are of no single channel
 * @param value the number itself; null where the report says it
 * @param sum how the cases add up to the n
 * @param back what leads back to the report
 */
public record CaseTable(
        String label,
        ChannelTable.Name name,
        String scope,
        String value,
        String interval,
        String sum,
        List<Choice> choices,
        List<Reason> reasons,
        List<Row> rows,
        String next,
        String file,
        String report,
        String back) {

    private static final int BRIEF = 8;

    /** A link that shows only some of the cases. */
    public record Choice(String label, String address, boolean isChosen) {}

    /** Why so many cases are left out. */
    public record Reason(String reason, String cases, String of) {}

    /** One case. */
    public record Row(String id, String reference, String arrived, String why, String mark) {

        /** Enough of the id to tell cases apart by eye. */
        public String brief() {
            return id.substring(0, BRIEF) + "…";
        }
    }

    static CaseTable of(Question question, CaseList list) {
        boolean inDays = list.granularity().equals("day");
        Figure figure = question.figure();
        Finding finding = new Finding(
                figure, list.value(), list.low(), list.high(), list.totals().n(), list.reason());
        return new CaseTable(
                figure.label(),
                new ChannelTable.Name(ChannelTable.called(list.channel()), list.audience(), list.source()),
                scope(list.brand(), list.from(), list.to()),
                FindingWords.value(finding, inDays),
                FindingWords.detail(finding, inDays),
                sum(list.totals(), figure),
                choices(question, list.totals()),
                reasons(list),
                list.cases().stream().map(listed -> row(listed, inDays)).toList(),
                list.next() == null
                        ? null
                        : page(question, question.only())
                                .with("after", list.next())
                                .toString(),
                question.at("/reports/channels/cases.csv").toString(),
                Address.of("/reports/channels", list.brand(), list.from(), list.to())
                        .toString(),
                "Back to the channels");
    }

    /** Of which brand and days cases are, in words. */
    public static String scope(String brand, LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return brand;
        }
        return brand + ", arrived" + (from == null ? "" : " from " + Words.date(from))
                + (to == null ? "" : " up to and including " + Words.date(to));
    }

    private static String sum(Totals totals, Figure figure) {
        String happened =
                switch (figure.unit()) {
                    case SHARE -> " " + figure.label() + ": " + Words.count(totals.happened()) + " of them.";
                    case CASES, REPLIES, SECONDS -> "";
                };
        String one = totals.unit().equals("cases") ? "case" : "reply";
        String unit = totals.n() == 1 ? one : totals.unit();
        return "It rests on " + Words.count(totals.n()) + " " + unit + ": " + Words.count(totals.counted())
                + " counted and " + Words.count(totals.waiting()) + " waiting." + happened;
    }

    private static List<Choice> choices(Question question, Totals totals) {
        long leftOut = totals.leftOut().stream().mapToLong(Totals.Reason::cases).sum();
        List<Choice> choices = new ArrayList<>();
        choices.add(choice("All", question, Optional.empty()));
        choices.add(choice("Counted " + Words.count(totals.counted()), question, Optional.of(Mark.COUNTED)));
        choices.add(choice("Waiting " + Words.count(totals.waiting()), question, Optional.of(Mark.WAITING)));
        choices.add(choice("Left out " + Words.count(leftOut), question, Optional.of(Mark.LEFT_OUT)));
        return choices;
    }

    private static Choice choice(String label, Question question, Optional<Mark> only) {
        return new Choice(
                label, page(question, only).toString(), question.only().equals(only));
    }

    private static Address page(Question question, Optional<Mark> only) {
        return question.at("/reports/channels/cases").with("only", only.orElse(null));
    }

    private static List<Reason> reasons(CaseList list) {
        List<Reason> reasons = new ArrayList<>();
        list.totals()
                .leftOut()
                .forEach(each -> reasons.add(new Reason(each.reason(), Words.count(each.cases()), "listed below")));
        list.leftOutBefore()
                .forEach(each -> reasons.add(new Reason(
                        each.reason(),
                        Words.count(each.cases()),
                        "never became cases of this channel, whenever they arrived; only their number is known")));
        return reasons;
    }

    /** A case as the page shows it. */
    public static Row row(ListedCase listed, boolean inDays) {
        return new Row(
                listed.id().toString(),
                listed.reference(),
                Words.time(listed.arrivedAt(), inDays),
                listed.why(),
                listed.mark().replace('-', ' '));
    }
}
