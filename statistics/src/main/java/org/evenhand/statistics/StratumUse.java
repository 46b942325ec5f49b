package org.evenhand.statistics;

/** Whether a stratum took part in a comparison, and if not, why. */
public enum StratumUse {
    /** It took part. */
    USED,
    /** One of the groups has no cases there: there is nobody to compare with. */
    ONE_GROUP_ONLY,
    /** One of the groups has fewer cases there than the rules ask for. */
    TOO_FEW_CASES,
    /** In one of the groups nobody was watched as long as the measure needs. */
    NOT_WATCHED_LONG_ENOUGH
}
