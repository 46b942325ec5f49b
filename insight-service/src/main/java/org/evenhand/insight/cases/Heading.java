package org.evenhand.insight.cases;

import java.util.List;
import org.evenhand.insight.channels.Finding;
import org.evenhand.insight.channels.LeftOut;

/** The number whose cases are listed, and how they add up. */
record Heading(Finding finding, boolean inDays, Totals totals, List<LeftOut> leftOutBefore) {}
