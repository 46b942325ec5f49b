package org.evenhand.statistics;

/**
 * Sums over so many tied events, by Euler and Maclaurin's formula instead of one by one: the {@code k}-th of {@code d} has
 * {@code f = (k-1)/d}, and a sum of {@code g(f)} is {@code d} times the integral of {@code g} from 0 to 1, and
 * {@code (g(0) - g(1))/2}, and {@code (g'(1) - g'(0))/(12 d)}; what is left out is below {@code (d (1 - t))^-4}.
 *
 * <p>Bins of durations have ties of very many cases, whose sums would otherwise take as long as those of single cases.
 *
 * @param a of {@code 1/(1 - t f)}
 * @param b of {@code f/(1 - t f)}
 * @param c of {@code 1/(1 - t f)^2}
 * @param d of {@code f/(1 - t f)^2}
 * @param e of {@code f^2/(1 - t f)^2}
 * @param logs of {@code ln(1 - t f)}
 */
record EfronSums(double a, double b, double c, double d, double e, double logs) {

    private static final double ENOUGH = 200;
    private static final double SMALL = 0.1;
    private static final int TERMS = 18;

    /**
     * Whether the formula is as good as the sums one by one.
     *
     * @param t the share of the hazard of those at risk that the tied events have
     */
    static boolean suits(long deaths, double t) {
        return deaths * (1 - t) >= ENOUGH;
    }

    static EfronSums of(long deaths, double t) {
        double u = 1 - t;
        double[] integrals = t < SMALL ? series(t) : closed(t);
        double slope = 1.0 / (12 * deaths);
        return new EfronSums(
                deaths * integrals[0] + (1 - 1 / u) / 2 + slope * t * (1 / (u * u) - 1),
                deaths * integrals[1] - 1 / u / 2 + slope * (1 / (u * u) - 1),
                deaths * integrals[2] + (1 - 1 / (u * u)) / 2 + slope * 2 * t * (1 / (u * u * u) - 1),
                deaths * integrals[3] - 1 / (u * u) / 2 + slope * ((1 + t) / (u * u * u) - 1),
                deaths * integrals[4] - 1 / (u * u) / 2 + slope * 2 / (u * u * u),
                deaths * integrals[5] - Math.log(u) / 2 - slope * t * (1 / u - 1));
    }

    private static double[] closed(double t) {
        double u = 1 - t;
        double log = -Math.log(u) / t;
        return new double[] {log, (log - 1) / t, 1 / u, (1 / u - log) / t, (1 / u - 2 * log + 1) / (t * t), u * log - 1
        };
    }

    /** The same where the differences above would lose digits. */
    private static double[] series(double t) {
        double[] sums = new double[6];
        double power = 1;
        for (int n = 0; n < TERMS; n++) {
            sums[0] += power / (n + 1);
            sums[1] += power / (n + 2);
            sums[2] += power;
            sums[3] += power * (n + 1) / (n + 2);
            sums[4] += power * (n + 1) / (n + 3);
            sums[5] -= power * t / ((n + 1.0) * (n + 2));
            power *= t;
        }
        return sums;
    }
}
