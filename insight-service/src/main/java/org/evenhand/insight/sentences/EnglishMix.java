package org.evenhand.insight.sentences;

import java.math.BigDecimal;
import java.util.Optional;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.Parts;
import org.evenhand.insight.measures.Measure;

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
                            : EnglishDoubts.isFound(comparison)
                                    ? "it leans the other way, though at that one moment that may be chance."
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
        String a = EnglishSides.side(subject.grouping(), comparison.a());
        String b = EnglishSides.side(subject.grouping(), comparison.b());
        String happened = EnglishMeasures.happened(subject.measure(), subject.tau());
        Tenths tenths = Tenths.of(parts);
        String watched = "Among cases that could be watched for the whole time, ";
        String gap = tenths.total().signum() == 0
                ? watched + "about as many of 100 customers %s as %s %s".formatted(a, b, happened)
                : watched
                        + "%s %s of 100 customers %s than %s %s"
                                .formatted(
                                        numbers.decimal(tenths.total().abs().doubleValue(), 1),
                                        tenths.total().signum() > 0 ? "more" : "fewer",
                                        a,
                                        b,
                                        happened);
        return Optional.of("%s: %s from the mix of requests and %s from how the same kind of request is treated."
                .formatted(gap, signed(tenths.mix()), signed(tenths.treatment())));
    }

    /** One part, as {@link #parts} says it. */
    String part(Parts parts, double share) {
        Tenths tenths = Tenths.of(parts);
        return signed(
                parts.treatment() == share ? tenths.treatment() : parts.mix() == share ? tenths.mix() : tenths.total());
    }

    private String signed(BigDecimal tenths) {
        return numbers.signed(tenths.doubleValue(), 1);
    }

    /** The parts of a gap of 100 with one decimal, so that they add up: the larger one takes what rounding leaves over. */
    private record Tenths(BigDecimal treatment, BigDecimal mix, BigDecimal total) {

        static Tenths of(Parts parts) {
            BigDecimal treatment = Numbers.rounded(100 * parts.treatment(), 1);
            BigDecimal mix = Numbers.rounded(100 * parts.mix(), 1);
            BigDecimal total = Numbers.rounded(100 * parts.total(), 1);
            return Math.abs(parts.treatment()) > Math.abs(parts.mix())
                    ? new Tenths(total.subtract(mix), mix, total)
                    : new Tenths(treatment, total.subtract(treatment), total);
        }
    }

    Optional<String> heterogeneity(Comparison comparison) {
        return Optional.ofNullable(comparison.heterogeneity().differs())
                .map(differs -> differs
                        ? "The sorts of cases differ among each other by more than chance: read them one by one, the"
                                + " average hides something."
                        : "The sorts of cases do not differ among each other by more than chance.");
    }
}
