package org.evenhand.insight.sentences;

import java.util.Map;
import java.util.Optional;
import org.evenhand.insight.channels.LeftOut;
import org.evenhand.insight.quality.QualityReport;

/** What is said of that which is not known of cases, in one language. */
public interface QualityLanguage {

    /** How many cases are in no number. */
    String headline(QualityReport report);

    /** How many customers the cases are from; empty where that is not told. */
    Optional<String> customers(QualityReport report);

    /** How exactly times are known, and what sources say that they do not record. */
    String times(QualityReport report);

    /** What is not known of cases, as a name. */
    String what(String unknown);

    /** Why cases are left out, with their numbers. */
    String reasons(Map<String, Long> leftOut);

    /** What cases are missing from that imports left out. */
    String missingFrom(LeftOut leftOut);

    /** That rows which could not be read are not counted here, and where they are. */
    String rejectedRows();

    /** What these numbers cannot tell. */
    String caution();

    Explanation explanation();
}
