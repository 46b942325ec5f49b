package org.evenhand.statistics.check.tests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.Parity;
import org.evenhand.statistics.check.cases.Case;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;

/** How far apart the channels are in the share answered by a time. */
final class ParityChecks {

    private static final double FOUR_FIFTHS = 0.8;

    private ParityChecks() {}

    static Map<String, Check> all() {
        return Map.of("parity", ParityChecks::parity);
    }

    private static Figures parity(CaseTest test) {
        double time = test.params().number("t");
        Map<String, Double> answered = new HashMap<>();
        test.cases()
                .byChannel()
                .forEach((channel, cases) -> answered.put(
                        channel,
                        AalenJohansen.of(cases.lifeTable(Case::answer), 2).cumulativeIncidence(1, time)));
        Parity parity = Parity.of(answered);
        Figures rates = new Figures();
        answered.forEach(rates::value);
        List<String> below = parity.below(FOUR_FIFTHS).stream()
                .sorted(CaseTest.orderOf(test.expected().path("below_four_fifths")))
                .toList();
        return new Figures()
                .with("rates", rates)
                .value("difference", parity.gap())
                .value("ratio", parity.ratio())
                .with("below_four_fifths", Recomputed.labels(below));
    }
}
