package org.evenhand.insight.attention;

import org.evenhand.insight.measures.MarkedCases;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.observed.Marks;
import org.evenhand.insight.observed.ObservedCases;

/** How cases stand to what is said of classes of customers, decided by that which the reports are made from. */
public final class MarkedClasses {

    private static final String NO_REACH = "it is not known how many followers could read it in public";
    private static final String NO_TIER = "its value tier is not known";

    private MarkedClasses() {}

    /** To what is said of loudness. */
    public static Marks ofLoudness(ObservedCases cases, Served served) {
        Classes classes = Classes.ofReach(cases.allTraits());
        return MarkedCases.of(cases, served, row -> classes.of(cases, row) != Classes.NONE, NO_REACH);
    }

    /** To what is said of value. */
    public static Marks ofValue(ObservedCases cases, Served served) {
        Classes classes = Classes.ofValue(cases);
        return MarkedCases.of(cases, served, row -> classes.of(cases, row) != Classes.NONE, NO_TIER);
    }
}
