package org.evenhand.insight.observed;

import java.time.Instant;
import org.evenhand.insight.copying.CopiedRow;
import org.evenhand.insight.copying.WordTuples;

/** Turns rows of facts into observations, one after the other. */
final class ObservedRow {

    private static final int ENDING = 0;
    private static final int ENDING_AUDIENCE = 1;
    private static final int UNKNOWN_BECAUSE = 2;

    private final ObservedCases cases;
    private final WatchedUntil watched;
    private final Instant asOf;
    private final ObservedCase each = new ObservedCase();
    private final WordTuples endings = new WordTuples(3);

    ObservedRow(ObservedCases cases, WatchedUntil watched, Instant asOf) {
        this.cases = cases;
        this.watched = watched;
        this.asOf = asOf;
    }

    void read(CopiedRow row) {
        int words = row.words(cases.words(), TraitNumbers.WORDS);
        each.customer = row.number();
        each.reach = row.number();
        each.arrived = row.second();
        each.entered = row.second();
        each.answered = row.second();
        each.ended = row.second();
        each.wentPublic = row.second();
        each.reopened = row.second();
        each.newest = row.second();
        long ownEnd = row.second();
        each.watchedUntil = watched.of(row.id(), ownEnd);
        String[] ending = endings.words(row.words(endings, 3));
        each.ending = ending[ENDING];
        each.endingAudience = ending[ENDING_AUDIENCE];
        each.knowsAnswers = !row.isTrue();
        each.knowsEndings = !row.isTrue();
        each.inDays = row.isTrue();
        each.transfers = row.number();
        each.compensation = row.decimal();
        if (asOf != null) {
            each.cutAt(asOf.getEpochSecond());
        }
        cases.add(each, words);
        if (ending[UNKNOWN_BECAUSE] != null) {
            cases.explain(ending[UNKNOWN_BECAUSE]);
        }
    }
}
