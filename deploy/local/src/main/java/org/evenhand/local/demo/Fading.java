package org.evenhand.local.demo;

/**
 * The hazard `perDay * e^(-t / days)`, t in days: a Gompertz law with a falling hazard. Two of them with the same `days`
 * are exactly proportional, and a share of e^(-perDay * days) never happens: nobody looks at what has lain too long.
 */
record Fading(double perDay, double days) {

    static final double NEVER = Double.POSITIVE_INFINITY;

    /** Seconds until it happens, or {@link #NEVER}. */
    double draw(Chance chance) {
        double spent = chance.exponential() / (perDay * days);
        return spent < 1 ? -StrictMath.log1p(-spent) * days * Truth.DAY : NEVER;
    }
}
