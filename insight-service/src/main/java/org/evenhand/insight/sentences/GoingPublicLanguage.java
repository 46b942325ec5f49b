package org.evenhand.insight.sentences;

import java.util.Optional;
import org.evenhand.insight.wentpublic.WentPublicReport;

/** What is said of cases whose customer went public, in one language. */
public interface GoingPublicLanguage {

    /** Whether they are resolved sooner, in a headline. */
    String headline(WentPublicReport report);

    /** The verdict in a word or three. */
    String word(WentPublicReport report);

    /** How much sooner; empty where that is not known. */
    Optional<String> finding(WentPublicReport report);

    /** Why nothing is said. */
    String notEnough(WentPublicReport report);

    /** That something unrecorded would have to be so strong to explain it away. */
    String explainedAway(double eValue);

    /** What the number cannot tell, and from when on it counts. */
    String caution();

    Explanation explanation();
}
