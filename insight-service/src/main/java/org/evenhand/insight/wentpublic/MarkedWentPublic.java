package org.evenhand.insight.wentpublic;

import java.util.List;
import org.evenhand.insight.measures.MarkedCases;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.observed.Marks;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Traits;

/** How cases stand to what is said of those that went public, decided by that which the report is made from. */
public final class MarkedWentPublic {

    private static final String NOT_PRIVATE = "it did not begin in private";

    private MarkedWentPublic() {}

    public static Marks of(ObservedCases cases) {
        List<Traits> traits = cases.allTraits();
        return MarkedCases.of(
                cases,
                Served.RESOLUTION,
                row -> WentPublic.isBegunInPrivate(traits.get(cases.traits(row))),
                NOT_PRIVATE);
    }
}
