package org.evenhand.insight.resolutions;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.resolutions.ResolutionReport.Events;
import org.evenhand.statistics.ClusterSums;
import org.evenhand.statistics.Influence;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;

/** The cases of a group whose endings are known; the others are counted by the reason why they are not. */
interface EndedCases {

    /** All cases, also those whose endings are not known. */
    long cases();

    /** The cases whose endings are known. */
    long size();

    /** Those whose endings are known, if there are any. */
    LifeTable table();

    Events events(Horizon horizon);

    /** How many were resolved so that it is known who could read it, whenever that was. */
    long resolvedWithKnownAudience();

    long resolvedWithUnknownAudience();

    /** How many could be watched for so long, whatever became of them. */
    long couldBeWatched(long seconds);

    /** The longest time for which so many could be watched; below 0 if there are fewer. */
    long longestFor(int enough);

    /** Whether nobody was left to watch by then, because all who were watched that long had ended: it stays so. */
    default boolean isOverBy(Horizon horizon) {
        return size() > 0 && KaplanMeier.of(table()).survivalAt(horizon.seconds()) == 0;
    }

    /** Customers with more than one case, as a share of all; empty where it is not known. */
    OptionalDouble shareOfCustomersWithMore();

    /** What the cases of each customer moved estimates by; empty where it is not known which cases are of one customer. */
    Optional<ClusterSums> errors(Influence... influences);

    /** By how much variances are larger because the cases of one customer are alike, where that is known instead. */
    double designEffect();

    Map<String, Long> leftOut();
}
