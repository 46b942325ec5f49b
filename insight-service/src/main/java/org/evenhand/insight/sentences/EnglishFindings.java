package org.evenhand.insight.sentences;

import java.util.Optional;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.Adjusted;
import org.evenhand.insight.sentences.EnglishDurations.Unit;
import org.evenhand.insight.sentences.EnglishMeasures.Degree;
import org.evenhand.statistics.Verdict;

/** What a comparison found, in English. */
record EnglishFindings(Numbers numbers) {

    private static final int HUNDRED = 100;

    String verdict(Subject subject, Comparison comparison) {
        String a = EnglishSides.side(subject.grouping(), comparison.a());
        String b = EnglishSides.side(subject.grouping(), comparison.b());
        return switch (Verdict.valueOf(comparison.verdict())) {
            case NOT_ENOUGH_DATA -> "Not enough is known yet";
            case EQUAL_WITHIN_MARGIN ->
                "Customers " + a + " and " + b + " " + clause(subject, Degree.ALIKE)
                        + though(subject, comparison, a, b);
            case UNEQUAL_HIGHER -> capital(a) + " customers " + clause(subject, Degree.MORE);
            case UNEQUAL_LOWER -> capital(a) + " customers " + clause(subject, Degree.LESS);
            case SMALL_DIFFERENCE ->
                EnglishDoubts.isRangeAcrossNone(subject, comparison)
                        ? "Customers " + a + " and " + b + " " + clause(subject, Degree.NOT_QUITE)
                        : capital(a) + " customers " + clause(subject, little(subject, comparison));
            case UNCLEAR -> "Not clear whether customers " + a + " and " + b + " " + clause(subject, Degree.ALIKE);
        };
    }

    private static Degree little(Subject subject, Comparison comparison) {
        return EnglishMeasures.isMore(subject.measure(), comparison.adjusted().estimate())
                ? Degree.A_LITTLE_MORE
                : Degree.A_LITTLE_LESS;
    }

    /** The headline is of the average; that one side is served sooner all the same is no small thing. */
    private static String though(Subject subject, Comparison comparison, String a, String b) {
        return EnglishDoubts.isSoonerAllTheSame(subject, comparison)
                ? " on average, though those %s are %s sooner"
                        .formatted(
                                comparison.hazardRatio().estimate() > 1 ? a : b,
                                EnglishMeasures.event(subject.measure()))
                : "";
    }

    private static String clause(Subject subject, Degree degree) {
        return EnglishMeasures.clause(subject.measure(), subject.tau(), degree);
    }

    Optional<Pair> pair(Subject subject, Comparison comparison) {
        Adjusted adjusted = comparison.adjusted();
        if (adjusted.a().value() == null || adjusted.b().value() == null) {
            return Optional.empty();
        }
        double a = adjusted.a().value();
        double b = adjusted.b().value();
        if (EnglishMeasures.isWait(subject.measure())) {
            Unit unit = EnglishDurations.unit(a, b);
            int decimals = waits(adjusted, unit).decimals(unit.decimals());
            return Optional.of(new Pair(
                    unit.many() + " on average, counting at most " + EnglishDurations.of(subject.tau()),
                    numbers.decimal(a / unit.seconds(), decimals),
                    numbers.decimal(b / unit.seconds(), decimals)));
        }
        Together together = EnglishMeasures.isRatio(subject.measure()) ? times(adjusted) : hundreds(adjusted);
        int decimals = together.decimals(0);
        String what = EnglishMeasures.isRatio(subject.measure())
                ? "times handed on, per 100 comparable customers"
                : "of 100 " + EnglishMeasures.customers(subject.measure(), subject.tau());
        return Optional.of(new Pair(what, number(together.a(), decimals), number(together.b(), decimals)));
    }

    Optional<String> finding(Subject subject, Comparison comparison) {
        return finding(
                subject,
                comparison.adjusted(),
                EnglishSides.side(subject.grouping(), comparison.a()),
                EnglishSides.side(subject.grouping(), comparison.b()));
    }

    /** The same of two sides of these names. */
    Optional<String> finding(Subject subject, Adjusted adjusted, String a, String b) {
        if (adjusted.a().value() == null || adjusted.b().value() == null || adjusted.estimate() == null) {
            return Optional.empty();
        }
        if (EnglishMeasures.isWait(subject.measure())) {
            return Optional.of(waits(subject, adjusted, a, b));
        }
        return Optional.of(
                EnglishMeasures.isRatio(subject.measure()) ? times(adjusted, a, b) : shares(subject, adjusted, a, b));
    }

    private String shares(Subject subject, Adjusted adjusted, String a, String b) {
        Together together = hundreds(adjusted);
        int decimals = together.decimals(0);
        return "Of 100 %s %s %s and %s %s %s%s."
                .formatted(
                        EnglishMeasures.customers(subject.measure(), subject.tau()),
                        ofHundred(together.a(), decimals),
                        a,
                        ofHundred(together.b(), decimals),
                        b,
                        EnglishMeasures.happened(subject.measure(), subject.tau()),
                        between(together, decimals, "", "fewer", "more", a));
    }

    private String ofHundred(double value, int decimals) {
        return value == 0 ? "none" : value == HUNDRED ? "all" : number(value, decimals);
    }

    private String waits(Subject subject, Adjusted adjusted, String a, String b) {
        Unit unit = EnglishDurations.unit(adjusted.a().value(), adjusted.b().value());
        Together together = waits(adjusted, unit);
        int decimals = together.decimals(unit.decimals());
        String first = number(together.a(), decimals);
        String second = number(together.b(), decimals);
        return "On average comparable customers waited %s %s %s and %s %s %s for %s, counting at most %s%s."
                .formatted(
                        first,
                        unit.of(first),
                        a,
                        second,
                        unit.of(second),
                        b,
                        EnglishMeasures.event(subject.measure()).equals("answered") ? "an answer" : "a resolution",
                        EnglishDurations.of(subject.tau()),
                        between(together, decimals, " " + unit.many(), "less", "more", a));
    }

    /** What lies between the two numbers: how far it reaches, and to which side if that is not clear. */
    private String between(Together together, int decimals, String unit, String less, String more, String side) {
        if (together.low() == null || together.high() == null) {
            return "";
        }
        String low = numbers.decimal(Math.abs(together.low()), decimals);
        String high = numbers.decimal(Math.abs(together.high()), decimals);
        boolean startsAtNone = Numbers.rounded(together.low(), decimals).signum() == 0;
        boolean endsAtNone = Numbers.rounded(together.high(), decimals).signum() == 0;
        if (low.equals(high) && (together.isClear() || startsAtNone)) {
            return "; the difference is about " + low + unit;
        }
        if (together.low() < 0 && together.high() > 0 && !startsAtNone && !endsAtNone) {
            return "; the difference may be anything from %s%s %s to %s%s %s %s"
                    .formatted(low, unit, less, high, unit, more, side);
        }
        return together.high() > 0 && !endsAtNone
                ? "; the difference is between " + low + " and " + high + unit
                : "; the difference is between " + high + " and " + low + unit;
    }

    private String times(Adjusted adjusted, String a, String b) {
        Together together = times(adjusted);
        int decimals = together.decimals(0);
        String first = number(together.a(), decimals);
        String second = number(together.b(), decimals);
        return "100 comparable customers were handed on %s %s and %s %s, %s."
                .formatted(times(first), a, times(second), b, ratio(adjusted));
    }

    private static String times(String number) {
        return number.equals("1") ? "once" : number.equals("2") ? "twice" : number + " times";
    }

    private String ratio(Adjusted adjusted) {
        Together limits = ratioLimits(adjusted);
        int decimals = limits.decimals(2);
        String ratio = numbers.decimal(adjusted.estimate(), decimals) + " times as often";
        return adjusted.low() == null
                ? ratio
                : "%s (between %s and %s)"
                        .formatted(
                                ratio,
                                numbers.decimal(adjusted.low(), decimals),
                                numbers.decimal(adjusted.high(), decimals));
    }

    /** Not 1.00 where the interval lies beside 1. */
    private static Together ratioLimits(Adjusted adjusted) {
        return new Together(
                adjusted.estimate(),
                1,
                adjusted.low() == null ? null : adjusted.low() - 1,
                adjusted.high() == null ? null : adjusted.high() - 1,
                Double.POSITIVE_INFINITY);
    }

    private static Together hundreds(Adjusted adjusted) {
        return together(adjusted, 1.0 / HUNDRED, HUNDRED);
    }

    private static Together waits(Adjusted adjusted, Unit unit) {
        return together(adjusted, unit.seconds(), Double.POSITIVE_INFINITY);
    }

    private static Together times(Adjusted adjusted) {
        double b = HUNDRED * adjusted.b().value();
        return new Together(
                HUNDRED * adjusted.a().value(),
                b,
                adjusted.low() == null ? null : (adjusted.low() - 1) * b,
                adjusted.high() == null ? null : (adjusted.high() - 1) * b,
                Double.POSITIVE_INFINITY);
    }

    private static Together together(Adjusted adjusted, double unit, double most) {
        return new Together(
                adjusted.a().value() / unit,
                adjusted.b().value() / unit,
                adjusted.low() == null ? null : adjusted.low() / unit,
                adjusted.high() == null ? null : adjusted.high() / unit,
                most);
    }

    /** Few are never none. */
    private String number(double value, int decimals) {
        boolean seemsNone = value > 0 && Numbers.rounded(value, decimals).signum() == 0;
        return seemsNone
                ? "fewer than " + numbers.decimal(Math.pow(10, -decimals), decimals)
                : numbers.decimal(value, decimals);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
