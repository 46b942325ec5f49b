package org.evenhand.statistics;

/**
 * The variance of a cumulative incidence at every time, in one pass.
 *
 * <p>The sum of {@link AalenJohansen#covariance} for {@code a = b}, with {@code F(t)} taken out of it:
 * {@code now + F(t)^2 squares - 2 F(t) mixed + constant - 2 (F(t) slope - offset)}. Whole curves with their bands need it,
 * where a sum for each time would take the square of the number of times.
 */
record VarianceSums(
        double[] now, double[] squares, double[] mixed, double[] constant, double[] slope, double[] offset) {

    static VarianceSums of(LifeTable lifeTable, KaplanMeier eventFree, double[] incidence, int kind) {
        VarianceSums sums = new VarianceSums(
                new double[lifeTable.size()],
                new double[lifeTable.size()],
                new double[lifeTable.size()],
                new double[lifeTable.size()],
                new double[lifeTable.size()],
                new double[lifeTable.size()]);
        for (int index = 0; index < lifeTable.size(); index++) {
            sums.add(
                    index,
                    lifeTable.atRiskIn(index),
                    lifeTable.eventsIn(index),
                    lifeTable.eventsIn(index, kind),
                    eventFree.survival(index - 1),
                    incidence[index]);
        }
        return sums;
    }

    private void add(int index, double atRisk, long events, long ofKind, double before, double incidence) {
        double none = events == 0 ? 1 : (atRisk - events) / atRisk;
        double ended = events == 0 ? 0 : ofKind / atRisk;
        // With nobody left nothing can come later; otherwise S(t_i-)/S(t_i) = 1/none.
        double later = none > 0 && events > 0 ? (1 - none) / none / atRisk : 0;
        double both = none > 0 && events > 0 ? before * ended / atRisk : 0;
        put(now, index, events == 0 ? 0 : before * before / atRisk * ended * (1 - ended));
        put(squares, index, later);
        put(mixed, index, later * incidence);
        put(constant, index, later * incidence * incidence);
        put(slope, index, both);
        put(offset, index, both * incidence);
    }

    private static void put(double[] sums, int index, double value) {
        sums[index] = (index == 0 ? 0 : sums[index - 1]) + value;
    }

    /** The variance just after the time of that row, where the incidence is this; 0 before the first row. */
    double at(int index, double incidence) {
        if (index < 0) {
            return 0;
        }
        return now[index]
                + incidence * incidence * squares[index]
                - 2 * incidence * mixed[index]
                + constant[index]
                - 2 * (incidence * slope[index] - offset[index]);
    }
}
