package org.evenhand.statistics;

/** What is given up, in this order, when too few cases have somebody to be compared with. Severity never is. */
public enum CoarseningStep {
    /** Cases of all languages are compared. */
    LANGUAGE,
    /** Cases of all times of arrival are compared. */
    ARRIVAL_BUCKET,
    /** Cases are compared within the topic above theirs; once for every level. */
    PARENT_TOPIC;

    StratumKey apply(StratumKey key) {
        return switch (this) {
            case LANGUAGE -> key.withoutLanguage();
            case ARRIVAL_BUCKET -> key.withoutBucket();
            case PARENT_TOPIC -> key.withParentTopic();
        };
    }
}
