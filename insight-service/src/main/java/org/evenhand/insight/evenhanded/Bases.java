package org.evenhand.insight.evenhanded;

import org.evenhand.insight.treatment.TreatmentReport;

/** What the numbers of a report were counted from, in a quiet line. */
final class Bases {

    private Bases() {}

    /** Null as long as reports do not say it. */
    static String of(TreatmentReport report) {
        return null;
    }
}
