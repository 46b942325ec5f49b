package org.evenhand.statistics;

/** How a {@link CoxModel} takes events of the same time, whose true order is not known. */
public enum Ties {
    /** The average over their possible orders, nearly: the k-th of d has the risk set less (k - 1)/d of those that die. */
    EFRON,
    /** All of them with the whole risk set; quicker, and too close to no difference where there are many ties. */
    BRESLOW
}
