package org.evenhand.insight.sentences;

import java.util.List;
import java.util.Optional;
import org.evenhand.insight.attention.ValueReport;
import org.evenhand.insight.measures.Served;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;

/** What is said of tiers of value, in one language. */
public interface TierLanguage {

    /** Whether the tiers are served alike, in a headline. */
    String headline(ValueReport report);

    /** The numbers of the tier that differs most, and what lies between them; empty where none is known. */
    Optional<String> finding(ValueReport report);

    /** What to know before believing it, sentence by sentence. */
    List<String> notes(ValueReport report, Margins margins, Thresholds thresholds);

    /** Why nothing is said. */
    String notEnough(ValueReport report, Thresholds thresholds);

    /** Of how many cases the tier is not known; empty where it is of all. */
    Optional<String> unknown(ValueReport report);

    /** How often chance alone would find as much; empty where nothing was tested. */
    Optional<String> chance(ValueReport report);

    /** What customers wait for, to choose from. */
    String served(Served served);

    /** What the share of those who were served is called. */
    String share(ValueReport report);

    /** What the wait is called. */
    String waiting(ValueReport report);

    /** What these numbers cannot tell. */
    String caution();

    Explanation explanation(Margins margins);
}
