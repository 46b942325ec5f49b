package org.evenhand.insight.behind;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.evenhand.insight.cases.ListedCase;
import org.evenhand.insight.cases.Place;
import org.evenhand.insight.cases.Totals;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.observed.IdentifiedCases;
import org.evenhand.insight.observed.Marks;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Finds the cases behind a number: the rows that the report is made from, each marked as the report takes it. */
@Singleton
class CaseLists {

    /** More rows are read at once the longer nothing fitting is found, up to what fits into the memory. */
    private static final int FIRST_READ = 500;

    private static final int FASTER = 8;
    private static final int MOST_AT_ONCE = 100_000;

    private final Jdbi jdbi;
    private final ObservedCaseReader reader;
    private final ChannelReports brands;

    CaseLists(Jdbi jdbi, ObservedCaseReader reader, ChannelReports brands) {
        this.jdbi = jdbi;
        this.reader = reader;
        this.brands = brands;
    }

    /** How all cases add up and a page of them, both from the same moment. */
    MarkedList list(Question asked, int limit, Optional<Place> after) {
        long expected = reader.reserve(asked.brand(), asked.period(), asked.asOf());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            ObservedCases all = reader.of(handle, asked.brand(), asked.period(), asked.asOf(), expected);
            if (all.size() == 0) {
                brands.known(asked.brand());
            }
            Question question = asked.about(asked.number().settledBy(all));
            return MarkedList.of(
                    question, all.countsDays(), totals(question, all), page(handle, question, limit, after));
        });
    }

    /** The same question with what its number depends on. */
    Question settled(Question asked) {
        ObservedCases all = reader.of(asked.brand(), asked.period(), asked.asOf());
        if (all.size() == 0) {
            brands.known(asked.brand());
        }
        return asked.about(asked.number().settledBy(all));
    }

    /** A page of cases without the totals, of a number that no longer depends on others. */
    CasePage page(Question settled, int limit, Optional<Place> after) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> page(handle, settled, limit, after));
    }

    private static Totals totals(Question question, ObservedCases all) {
        Marks marks = question.number().marks(all);
        BitSet wanted = question.filter().of(all.allTraits());
        MarkedTotals totals = new MarkedTotals();
        for (int row = 0; row < all.size(); row++) {
            if (wanted.get(all.traits(row))) {
                totals.add(marks, row);
            }
        }
        return totals.sum();
    }

    private CasePage page(Handle handle, Question question, int limit, Optional<Place> after) {
        List<ListedCase> found = new ArrayList<>();
        Place place = after.orElse(null);
        int most = Math.max(FIRST_READ, limit + 1);
        while (true) {
            IdentifiedCases read = reader.newest(
                    handle,
                    question.brand(),
                    question.period(),
                    question.asOf(),
                    place == null ? null : place.arrivedAt(),
                    place == null ? null : place.id(),
                    most);
            add(found, question, read, limit + 1);
            if (found.size() > limit || read.identities().size() < most) {
                return CasePage.of(found, limit);
            }
            IdentifiedCases.Identity last = read.identities().getLast();
            place = new Place(last.arrivedAt(), last.id());
            most = Math.min(FASTER * most, MOST_AT_ONCE);
        }
    }

    private static void add(List<ListedCase> found, Question question, IdentifiedCases read, int enough) {
        ObservedCases cases = read.cases();
        Marks marks = question.number().marks(cases);
        BitSet wanted = question.filter().of(cases.allTraits());
        for (int row = 0; row < cases.size() && found.size() < enough; row++) {
            int each = row;
            if (wanted.get(cases.traits(row))
                    && question.only().map(only -> marks.mark(each) == only).orElse(true)) {
                found.add(ObservedCourse.of(question.number().clock(), cases, row)
                        .listed(read.identities().get(row), marks, row, cases));
            }
        }
    }
}
