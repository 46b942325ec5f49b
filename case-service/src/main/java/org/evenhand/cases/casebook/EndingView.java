package org.evenhand.cases.casebook;

import java.time.Instant;
import org.evenhand.cases.Audience;
import org.evenhand.cases.Ending;

/** An ending in JSON; the audience is null for everything that is not a resolution. */
public record EndingView(Ending.Kind kind, Instant at, Audience audience) {

    /** The ending of a case, or null while it has none. */
    public static EndingView of(CaseRow row) {
        return row.ending() == null ? null : new EndingView(row.ending(), row.endedAt(), row.endingAudience());
    }
}
