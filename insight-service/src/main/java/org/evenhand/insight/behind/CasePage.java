package org.evenhand.insight.behind;

import java.util.List;
import org.evenhand.insight.cases.ListedCase;
import org.evenhand.insight.cases.Place;

/** Some cases in their order, and the place after which the next ones stand; null if there are none. */
record CasePage(List<ListedCase> cases, Place next) {

    /** Cuts a page out of what was read: one more than fits tells that there is a next page. */
    static CasePage of(List<ListedCase> read, int limit) {
        return read.size() <= limit
                ? new CasePage(read, null)
                : new CasePage(read.subList(0, limit), read.get(limit - 1).place());
    }
}
