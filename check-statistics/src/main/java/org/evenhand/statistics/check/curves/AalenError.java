package org.evenhand.statistics.check.curves;

import java.util.OptionalDouble;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.LifeTable;

/**
 * Another standard error of a cumulative incidence, which some programs print; ours is that of {@link AalenJohansen}.
 *
 * <p>An event of this kind at {@code t_i} moves {@code F_j(t)} by {@code w = S(t_i-)/Y - G/(Y - d)}, one of another kind by
 * {@code v = -G/(Y - d)}, with {@code G = F_j(t) - F_j(t_i)}, {@code Y} at risk, and {@code d} events, {@code d_j} of this kind
 * and {@code d_o} of others. The variance is the sum over the times up to {@code t} of
 * {@code d_j c(d_j) w^2 + d_o c(d_o) v^2}, where {@code c(d) = (Y - d)/(Y - 1)} is the correction for ties of a hypergeometric
 * variance, 1 for a single event. It is unknown after the last time at which anybody was watched.
 *
 * <p>Aalen 1978, Gray 1988, Marubini and Valsecchi 1995.
 */
record AalenError(AalenJohansen curves) {

    OptionalDouble of(int kind, double time) {
        return time > curves.lifeTable().lastTime()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(variance(kind, time)));
    }

    private double variance(int kind, double time) {
        double end = curves.cumulativeIncidence(kind, time);
        double before = 1;
        double variance = 0;
        for (LifeTable.Row row : curves.lifeTable().rows()) {
            if (row.time() > time) {
                break;
            }
            if (row.events() > 0) {
                variance += term(row, kind, end - curves.cumulativeIncidence(kind, row.time()), before);
                before = curves.eventFreeAt(row.time());
            }
        }
        return variance;
    }

    private static double term(LifeTable.Row row, int kind, double later, double before) {
        long left = row.atRisk() - row.events();
        double lost = left == 0 ? 0 : later / left; // with nobody left nothing comes later
        double gained = before / row.atRisk() - lost;
        return spread(row.events(kind), row.atRisk()) * gained * gained
                + spread(row.events() - row.events(kind), row.atRisk()) * lost * lost;
    }

    private static double spread(long events, double atRisk) {
        return events <= 1 ? events : events * (atRisk - events) / (atRisk - 1);
    }
}
