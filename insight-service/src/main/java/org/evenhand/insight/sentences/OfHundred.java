package org.evenhand.insight.sentences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.insight.resolutions.ResolutionReport.Estimate;
import org.evenhand.insight.resolutions.ResolutionReport.Shares;

/** Shares as whole numbers of a hundred that add up to a hundred: what is lost by rounding goes to the largest rests. */
public final class OfHundred {

    public static final String PUBLIC = "public";
    public static final String PRIVATE = "private";
    public static final String UNKNOWN = "unknown";
    public static final String UNRESOLVED = "unresolved";
    public static final String OPEN = "open";

    private static final int HUNDRED = 100;

    private OfHundred() {}

    /** What became of a hundred customers, in the order in which it is told. */
    public static Map<String, Integer> of(Shares shares) {
        Map<String, Double> exact = new LinkedHashMap<>();
        exact.put(PUBLIC, value(shares.resolvedInPublic()));
        exact.put(PRIVATE, value(shares.resolvedInPrivate()));
        exact.put(UNKNOWN, value(shares.resolvedUnknownAudience()));
        exact.put(UNRESOLVED, value(shares.unresolved()));
        exact.put(OPEN, value(shares.open()));
        return wholes(exact);
    }

    private static double value(Estimate estimate) {
        return estimate == null || estimate.estimate() == null ? 0 : HUNDRED * estimate.estimate();
    }

    static Map<String, Integer> wholes(Map<String, Double> exact) {
        Map<String, Integer> wholes = new LinkedHashMap<>();
        exact.forEach((kind, value) -> wholes.put(kind, (int) Math.floor(value + 1e-9)));
        List<String> byRest = new ArrayList<>(exact.keySet());
        byRest.sort(Comparator.comparingDouble((String kind) -> wholes.get(kind) - exact.get(kind)));
        int left =
                HUNDRED - wholes.values().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < left; i++) {
            wholes.merge(byRest.get(i % byRest.size()), 1, Integer::sum);
        }
        return wholes;
    }
}
