package org.evenhand.statistics.check.tests;

import java.util.Map;
import org.evenhand.statistics.check.cases.CaseSet;
import org.evenhand.statistics.check.comparison.Figures;

/** How many rows there are, and what became of them. */
final class CountChecks {

    private CountChecks() {}

    static Map<String, Check> all() {
        return Map.of("n", test -> counts(test.cases()));
    }

    private static Figures counts(CaseSet cases) {
        return new Figures()
                .exactly("rows", cases.size())
                .exactly("answered", cases.where(each -> each.isAnswered()).size())
                .exactly("resolved_public", ended(cases, 1))
                .exactly("resolved_private", ended(cases, 2))
                .exactly("abandoned", ended(cases, 3))
                .exactly("still_open", ended(cases, 0));
    }

    private static int ended(CaseSet cases, int kind) {
        return cases.where(each -> each.endingKind() == kind).size();
    }
}
