package org.evenhand.local.demo;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Cox's partial likelihood for one covariate, stratified, with late entry and Breslow's ties: estimate and 95 %. */
record HazardRatio(double estimate, double low, double high) {

    static HazardRatio of(List<Spell> spells) {
        List<Stratum> strata = spells.stream().collect(Collectors.groupingBy(Spell::stratum)).values().stream()
                .map(Stratum::of)
                .toList();
        double beta = 0;
        for (int step = 0; step < 50; step++) {
            double score = 0;
            double information = 0;
            for (Stratum stratum : strata) {
                Slope slope = stratum.slope(beta);
                score += slope.score();
                information += slope.information();
            }
            beta += score / information;
            if (Math.abs(score / information) < 1e-10) {
                double halfWidth = 1.959964 / Math.sqrt(information);
                return new HazardRatio(Math.exp(beta), Math.exp(beta - halfWidth), Math.exp(beta + halfWidth));
            }
        }
        throw new IllegalStateException("The likelihood has no maximum.");
    }

    boolean holds(double truth) {
        return low <= truth && truth <= high;
    }

    private record Slope(double score, double information) {}

    private record Stratum(List<Spell> byStop, List<Spell> byEntry) {

        static Stratum of(List<Spell> spells) {
            return new Stratum(lastFirst(spells, Spell::stop), lastFirst(spells, Spell::entry));
        }

        Slope slope(double beta) {
            double score = 0;
            double information = 0;
            double[] atRisk = new double[3];
            int in = 0;
            int out = 0;
            for (Spell event : byStop) {
                if (!event.event()) {
                    continue;
                }
                for (; in < byStop.size() && byStop.get(in).stop() >= event.stop(); in++) {
                    count(atRisk, byStop.get(in), beta, 1);
                }
                for (; out < byEntry.size() && byEntry.get(out).entry() >= event.stop(); out++) {
                    count(atRisk, byEntry.get(out), beta, -1);
                }
                double mean = atRisk[1] / atRisk[0];
                score += event.covariate() - mean;
                information += atRisk[2] / atRisk[0] - mean * mean;
            }
            return new Slope(score, information);
        }

        private static List<Spell> lastFirst(List<Spell> spells, ToDoubleFunction<Spell> time) {
            return spells.stream()
                    .sorted(Comparator.comparingDouble(time).reversed())
                    .toList();
        }

        private static void count(double[] atRisk, Spell spell, double beta, int sign) {
            double weight = sign * Math.exp(beta * spell.covariate());
            atRisk[0] += weight;
            atRisk[1] += weight * spell.covariate();
            atRisk[2] += weight * spell.covariate() * spell.covariate();
        }
    }
}
