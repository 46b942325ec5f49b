package org.evenhand.insight.cells;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.ClusterSums;
import org.evenhand.statistics.Influence;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.SymmetricMatrix;

/** All cases of some customers: how they ended, and how much wider errors are when the cases of one customer are alike. */
final class SomeCustomers {

    /** Share of the customers with more than one case from which on errors let the cases of one customer be alike. */
    private static final double MANY_WITH_MORE = 0.1;

    private static final double WEEK = Duration.ofDays(7).toSeconds();
    private static final int PUBLIC = 1;
    private static final int PRIVATE = 2;

    private int size;
    private long[] customers = new long[1 << 10];
    private int[] kinds = new int[1 << 10];
    private double[] seconds = new double[1 << 10];

    SomeCustomers() {}

    static SomeCustomers read(ResultSet rows) throws SQLException {
        SomeCustomers some = new SomeCustomers();
        while (rows.next()) {
            some.add(rows.getLong(1), rows.getInt(2), rows.getLong(3));
        }
        return some;
    }

    void add(long customer, int kind, double duration) {
        if (size == customers.length) {
            customers = Arrays.copyOf(customers, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            seconds = Arrays.copyOf(seconds, 2 * size);
        }
        customers[size] = customer;
        kinds[size] = kind;
        seconds[size++] = duration;
    }

    /**
     * The largest ratio of the variance by customer to that of cases that have nothing in common, of what has become of cases
     * after a week: open, resolved in public, in private, and the share of these; 1 where few customers have several cases.
     */
    double designEffect() {
        if (shareWithMore() <= MANY_WITH_MORE) {
            return 1;
        }
        LifeTable table = LifeTable.of(Arrays.copyOf(seconds, size), Arrays.copyOf(kinds, size));
        AalenJohansen curves = AalenJohansen.of(table, Math.max(PRIVATE, table.highestKind()));
        KaplanMeier open = KaplanMeier.of(table);
        SymmetricMatrix byCustomer = byCustomer(List.of(
                Influence.onSurvival(open, WEEK),
                Influence.onIncidence(curves, PUBLIC, WEEK),
                Influence.onIncidence(curves, PRIVATE, WEEK)));
        double[] effects = {
            1,
            byCustomer.at(0, 0) / square(open.standardErrorAt(WEEK).orElse(0)),
            byCustomer.at(1, 1) / square(curves.standardError(PUBLIC, WEEK)),
            byCustomer.at(2, 2) / square(curves.standardError(PRIVATE, WEEK)),
            ofShare(curves, byCustomer)
        };
        return Arrays.stream(effects).filter(Double::isFinite).max().orElse(1);
    }

    private double ofShare(AalenJohansen curves, SymmetricMatrix byCustomer) {
        double f1 = curves.cumulativeIncidence(PUBLIC, WEEK);
        double f2 = curves.cumulativeIncidence(PRIVATE, WEEK);
        double[] logit = {0, 1 / f1, -1 / f2};
        double independent = curves.covariance(PUBLIC, PUBLIC, WEEK) / (f1 * f1)
                + curves.covariance(PRIVATE, PRIVATE, WEEK) / (f2 * f2)
                - 2 * curves.covariance(PUBLIC, PRIVATE, WEEK) / (f1 * f2);
        return byCustomer.quadraticForm(logit) / independent;
    }

    private SymmetricMatrix byCustomer(List<Influence> influences) {
        ClusterSums sums = new ClusterSums(influences.size());
        for (int i = 0; i < size; i++) {
            double duration = seconds[i];
            int kind = kinds[i];
            sums.add(
                    customers[i],
                    influences.stream()
                            .mapToDouble(each -> each.of(duration, kind, 0))
                            .toArray());
        }
        return sums.covariance();
    }

    private double shareWithMore() {
        Map<Long, Integer> cases = new HashMap<>();
        IntStream.range(0, size).forEach(i -> cases.merge(customers[i], 1, Integer::sum));
        return cases.isEmpty()
                ? 0
                : cases.values().stream().filter(each -> each > 1).count() / (double) cases.size();
    }

    private static double square(double value) {
        return value * value;
    }
}
