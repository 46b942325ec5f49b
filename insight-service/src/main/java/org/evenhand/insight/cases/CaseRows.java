package org.evenhand.insight.cases;

import org.evenhand.insight.channels.LeftOut;
import org.evenhand.insight.csv.Csv;

/** The rows of a file of cases. */
public record CaseRows(Csv csv) {

    /** Begins a file. */
    public static CaseRows startOf(Csv csv) {
        csv.row(
                "case",
                "reference",
                "cases",
                "arrived_at",
                "mark",
                "happened",
                "course",
                "seconds",
                "watched_from_seconds",
                "public_replies",
                "replies_asking_for_private",
                "why");
        return new CaseRows(csv);
    }

    public void add(ListedCase listed) {
        csv.row(
                listed.id(),
                listed.reference(),
                1,
                listed.arrivedAt(),
                listed.mark(),
                listed.happened() ? "yes" : "no",
                listed.course(),
                listed.seconds(),
                listed.watchedFromSeconds(),
                listed.publicReplies(),
                listed.repliesAskingForPrivate(),
                listed.why());
    }

    void add(LeftOut leftOut) {
        csv.row(null, null, leftOut.cases(), null, "left-out", null, null, null, null, null, null, leftOut.reason());
    }
}
