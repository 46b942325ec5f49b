package org.evenhand.insight.sentences;

import java.util.Optional;
import org.evenhand.insight.treatment.Measure;
import org.evenhand.insight.treatment.TreatmentReport.Comparison;
import org.evenhand.insight.treatment.TreatmentReport.Parts;

/** What the mix of cases does to crude numbers, in English. */
record EnglishMix(Numbers numbers) {

    private static final String NOT_ENOUGH_DATA = "NOT_ENOUGH_DATA";

    /** Nothing is said where nothing should be believed yet. */
    Optional<String> mix(Subject subject, Comparison comparison) {
        Double crude = comparison.crude().estimate();
        Double adjusted = comparison.adjusted().estimate();
        if (crude == null || adjusted == null || comparison.verdict().equals(NOT_ENOUGH_DATA)) {
            return Optional.empty();
        }
        String looks = "Counted together, %s %s"
                .formatted(
                        EnglishSides.name(subject.grouping(), comparison.a()),
                        EnglishMeasures.looks(subject.measure(), EnglishMeasures.isMore(subject.measure(), crude)));
        if (comparison.flags().contains("SIGN_FLIP")) {
            return Optional.of(looks + "; among customers with the same kind of request "
                    + (isClear(subject.measure(), comparison)
                            ? "it is the other way round."
                            : "it leans the other way, though that may be chance."));
        }
        return comparison.flags().contains("MIX_EXPLAINS")
                ? Optional.of(
                        looks + ", but that comes mostly from the mix of requests: among customers with the same kind"
                                + " of request less than half of it is left.")
                : Optional.empty();
    }

    private static boolean isClear(Measure measure, Comparison comparison) {
        Double low = comparison.adjusted().low();
        Double high = comparison.adjusted().high();
        double none = EnglishMeasures.isRatio(measure) ? 1 : 0;
        return low != null && high != null && (low > none || high < none);
    }

    Optional<String> parts(Subject subject, Comparison comparison) {
        Parts parts = comparison.kitagawa();
        if (parts.total() == null) {
            return Optional.empty();
        }
        int decimals = decimals(parts);
        String a = EnglishSides.side(subject.grouping(), comparison.a());
        String b = EnglishSides.side(subject.grouping(), comparison.b());
        String happened = EnglishMeasures.happened(subject.measure(), subject.tau());
        double total = 100 * parts.total();
        boolean seemsNone = Numbers.rounded(total, decimals).signum() == 0;
        String gap = seemsNone
                ? "Counted together, about as many of 100 customers %s as %s %s".formatted(a, b, happened)
                : "Counted together, %s %s of 100 customers %s than %s %s"
                        .formatted(
                                numbers.decimal(Math.abs(total), decimals),
                                total > 0 ? "more" : "fewer",
                                a,
                                b,
                                happened);
        return Optional.of("%s: %s from the mix of requests and %s from how the same kind of request is treated."
                .formatted(
                        gap,
                        numbers.signed(100 * parts.mix(), decimals),
                        numbers.signed(100 * parts.treatment(), decimals)));
    }

    String part(Parts parts, double share) {
        return numbers.signed(100 * share, decimals(parts));
    }

    /** As few as let the parts add up. */
    private static int decimals(Parts parts) {
        for (int decimals = 1; decimals < 3; decimals++) {
            if (Numbers.rounded(100 * parts.treatment(), decimals)
                            .add(Numbers.rounded(100 * parts.mix(), decimals))
                            .compareTo(Numbers.rounded(100 * parts.total(), decimals))
                    == 0) {
                return decimals;
            }
        }
        return 3;
    }

    Optional<String> heterogeneity(Comparison comparison) {
        return Optional.ofNullable(comparison.heterogeneity().differs())
                .map(differs -> differs
                        ? "The sorts of cases differ among each other by more than chance: read them one by one, the"
                                + " average hides something."
                        : "The sorts of cases do not differ among each other by more than chance.");
    }
}
