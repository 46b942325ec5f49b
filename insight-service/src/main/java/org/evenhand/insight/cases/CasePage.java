package org.evenhand.insight.cases;

import java.util.List;

/** Some cases in their order, and the place after which the next ones stand; null if there are none. */
record CasePage(List<ListedCase.Row> rows, Place next) {

    /** Cuts a page out of what was read: one more than fits tells that there is a next page. */
    static CasePage of(List<ListedCase.Row> read, int limit) {
        return read.size() <= limit
                ? new CasePage(read, null)
                : new CasePage(read.subList(0, limit), read.get(limit - 1).place());
    }
}
