package org.evenhand.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Made-up rows with ties, late entries, strata, customers and two covariates, always the same for the same seed. */
final class RandomCoxRows {

    /** One row. */
    record Row(int stratum, int customer, Observation cases, double loud, double reach) {

        Row with(Observation other) {
            return new Row(stratum, customer, other, loud, reach);
        }

        Row relabelled() {
            return new Row(stratum, customer, cases, 1 - loud, reach);
        }
    }

    private RandomCoxRows() {}

    static List<Row> of(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return IntStream.range(0, 150).mapToObj(i -> row(random)).toList();
    }

    private static Row row(RandomGenerator random) {
        double loud = random.nextInt(2);
        double reach = random.nextInt(8);
        double wait = -Math.log(random.nextDouble()) * 20 * Math.exp(-0.5 * loud - 0.1 * reach);
        double duration = 60 * Math.ceil(wait);
        double entry = random.nextInt(3) == 0 ? 60 * random.nextInt((int) (duration / 60)) : 0;
        return new Row(
                random.nextInt(3),
                random.nextInt(60),
                new Observation(duration, random.nextInt(4) == 0 ? 0 : 1, 1 + random.nextInt(3), entry),
                loud,
                reach);
    }

    static CoxRows rows(List<Row> rows) {
        CoxRows cox = CoxRows.by("loud", "reach");
        rows.forEach(row -> cox.addClustered(row.stratum, row.customer, row.cases, row.loud, row.reach));
        return cox;
    }

    /** Every case in a row of its own. */
    static List<Row> repeated(List<Row> rows) {
        List<Row> repeated = new ArrayList<>();
        for (Row row : rows) {
            Observation cases = row.cases();
            for (int i = 0; i < cases.count(); i++) {
                repeated.add(row.with(new Observation(cases.duration(), cases.kind(), 1, cases.entry())));
            }
        }
        return repeated;
    }
}
