package org.evenhand.insight.sentences;

import java.util.Optional;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.treatment.GroupParity;
import org.evenhand.insight.treatment.TreatmentReport;

/** How far all groups are apart, in English. */
record EnglishParity(Numbers numbers) {

    /** What an explanation says of it. */
    static final String TOO_WIDE =
            "The gap between the best and the worst of several groups comes out too wide by chance"
                    + " alone, the more so the more groups there are: it shows where to look and is no finding.";

    Optional<String> of(TreatmentReport report) {
        return Optional.ofNullable(report.parity()).map(parity -> of(report, parity));
    }

    private String of(TreatmentReport report, GroupParity parity) {
        Subject subject = Subject.of(report);
        String name = name(subject.measure());
        if (parity.gap() == null) {
            return "The %s gap is not told: %s.".formatted(name, EnglishDurations.inWords(parity.reason()));
        }
        return "%s gap: with the same mix of requests, %s of 100 lie between the most (%s %s) and the fewest (%s %s) of 100 %s who %s%s. %s%s"
                .formatted(
                        EnglishFindings.capital(name),
                        ofHundred(parity.gap()),
                        ofHundred(parity.rates().get(parity.highest())),
                        EnglishSides.side(subject.grouping(), parity.highest()),
                        ofHundred(parity.rates().get(parity.lowest())),
                        EnglishSides.side(subject.grouping(), parity.lowest()),
                        EnglishMeasures.customers(subject.measure(), subject.tau()),
                        EnglishMeasures.happened(subject.measure(), subject.tau()),
                        parity.low() == null
                                ? ""
                                : "; 95 %% range %s to %s".formatted(ofHundred(parity.low()), ofHundred(parity.high())),
                        parity.ratio() == null
                                ? ""
                                : "The %s ratio is %s. ".formatted(name, numbers.decimal(parity.ratio(), 2)),
                        TOO_WIDE);
    }

    private String ofHundred(double share) {
        return numbers.decimal(100 * share, 1);
    }

    private static String name(Measure measure) {
        return switch (measure) {
            case ANSWER_24H, ANSWER_TIME -> "answer parity";
            case RESOLUTION_7D, RESOLUTION_TIME -> "resolution parity";
            case COMPENSATION -> "compensation parity";
            case TRANSFERS -> "transfer parity";
            case REOPEN -> "reopening parity";
        };
    }
}
