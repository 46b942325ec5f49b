package org.evenhand.insight.evenhanded;

import org.evenhand.insight.treatment.Grouping;

/** How the two sides look: the colours of public and private belong to these two and to nothing else. */
final class SideStyle {

    private SideStyle() {}

    static String a(Grouping grouping) {
        return grouping == Grouping.PUBLIC_PRIVATE ? "public" : "one";
    }

    static String b(Grouping grouping) {
        return grouping == Grouping.PUBLIC_PRIVATE ? "private" : "other";
    }
}
