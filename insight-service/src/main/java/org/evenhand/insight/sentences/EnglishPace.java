package org.evenhand.insight.sentences;

import java.util.Optional;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.HazardRatio;

/** How fast one side is against the other, in English: counted together, and like with like. */
record EnglishPace(Numbers numbers) {

    private static final double HALF = 0.5;
    private static final double MANY_TIMES = 2;

    /** A ratio of rates with its interval. */
    private record Pace(double ratio, double low, double high) {

        boolean isClear() {
            return low > 1 || high < 1;
        }

        boolean isFaster() {
            return ratio > 1;
        }

        double size() {
            return Math.abs(Math.log(ratio));
        }
    }

    Optional<String> of(Subject subject, Comparison comparison) {
        HazardRatio hazards = comparison.hazardRatio();
        if (hazards.estimate() == null || hazards.low() == null) {
            return Optional.empty();
        }
        Pace like = new Pace(hazards.estimate(), hazards.low(), hazards.high());
        Words words = new Words(subject, comparison);
        if (hazards.crude() == null
                || hazards.crude().estimate() == null
                || hazards.crude().low() == null) {
            return Optional.of(words.likeWithLike(like));
        }
        return Optional.of(words.both(
                new Pace(
                        hazards.crude().estimate(),
                        hazards.crude().low(),
                        hazards.crude().high()),
                like));
    }

    /** The words of one comparison. */
    private final class Words {

        private final String a;
        private final String b;
        private final String nameA;
        private final String nameB;
        private final String event;
        private final String same;

        Words(Subject subject, Comparison comparison) {
            a = EnglishSides.side(subject.grouping(), comparison.a());
            b = EnglishSides.side(subject.grouping(), comparison.b());
            nameA = EnglishSides.name(subject.grouping(), comparison.a());
            nameB = EnglishSides.name(subject.grouping(), comparison.b());
            event = EnglishMeasures.event(subject.measure());
            same = EnglishCoverage.same(EnglishCoverage.withoutCoarsened(
                    subject.strata(), comparison.adjusted().coarsened()));
        }

        String both(Pace crude, Pace like) {
            if (!crude.isClear()) {
                return like.isClear() ? onlyLikeWithLike(crude, like) : neither(like);
            }
            if (!like.isClear()) {
                return vanished(crude, like);
            }
            if (crude.isFaster() != like.isFaster()) {
                return turned(crude, like);
            }
            return like.size() < HALF * crude.size() ? shrunk(crude, like) : stayed(crude, like);
        }

        private String onlyLikeWithLike(Pace crude, Pace like) {
            return "Counted together, %s and %s look alike (%s); only when like is compared with like%s does it show that cases %s are %s about %s (%s)."
                    .formatted(nameA, nameB, range(crude), same, a, event, speed(like.ratio()), range(like));
        }

        private String shrunk(Pace crude, Pace like) {
            return "Counted together, cases %s look about %s; when like is compared with like%s most of that gap vanishes, and about %s is left (%s)."
                    .formatted(a, than(crude, b), same, speed(like.ratio()), range(like));
        }

        private String vanished(Pace crude, Pace like) {
            String what = like.size() < HALF * crude.size()
                    ? "most of that gap vanishes, and what is left may be chance"
                    : "what is left may be chance";
            return "Counted together, cases %s look about %s; when like is compared with like%s %s (%s)."
                    .formatted(a, than(crude, b), same, what, range(like));
        }

        private String turned(Pace crude, Pace like) {
            return "Counted together, cases %s look about %s; when like is compared with like%s it is the other way round: they are %s about %s (%s)."
                    .formatted(a, than(crude, b), same, event, speed(like.ratio()), range(like));
        }

        private String stayed(Pace crude, Pace like) {
            return "When like is compared with like%s, cases %s are %s about %s (%s); counted together it is %s."
                    .formatted(same, a, event, than(like, b), range(like), speed(crude.ratio()));
        }

        private String neither(Pace like) {
            return "Neither counted together nor when like is compared with like%s is one of the two faster by more than chance (%s)."
                    .formatted(same, range(like));
        }

        String likeWithLike(Pace like) {
            return like.isClear()
                    ? "When like is compared with like%s, cases %s are %s about %s (%s)."
                            .formatted(same, a, event, than(like, b), range(like))
                    : "When like is compared with like%s, none of the two is faster by more than chance (%s)."
                            .formatted(same, range(like));
        }
    }

    /** The interval of a ratio in words. */
    String range(HazardRatio ratio) {
        return range(new Pace(ratio.estimate(), ratio.low(), ratio.high()));
    }

    /** How fast the first side is against the second, as in "10 % slower than from PHONE". */
    String than(HazardRatio ratio, String side) {
        return than(new Pace(ratio.estimate(), ratio.low(), ratio.high()), side);
    }

    /** "between 2 and 16 %" on one side of equal, "anything from ... to ..." across it. */
    private String range(Pace pace) {
        if (!pace.isClear()) {
            return "anything from %s to %s".formatted(speed(pace.low()), speed(pace.high()));
        }
        if (pace.low() >= MANY_TIMES || pace.ratio() >= MANY_TIMES) {
            return "between %s and %s times".formatted(numbers.decimal(pace.low(), 1), numbers.decimal(pace.high(), 1));
        }
        if (pace.high() >= MANY_TIMES) {
            return "between %s and %s".formatted(speed(pace.low()), speed(pace.high()));
        }
        double least = pace.isFaster() ? pace.low() - 1 : 1 - pace.high();
        double most = pace.isFaster() ? pace.high() - 1 : 1 - pace.low();
        return "between %s and %s\u00a0%%".formatted(percent(least), percent(most));
    }

    /** From twice as fast on as a multiple, below in percent. */
    String speed(double ratio) {
        if (ratio >= MANY_TIMES) {
            return numbers.decimal(ratio, 1) + " times as fast";
        }
        return percent(Math.abs(ratio - 1)) + "\u00a0% " + (ratio < 1 ? "slower" : "faster");
    }

    private String than(Pace pace, String side) {
        return speed(pace.ratio()) + (pace.ratio() >= MANY_TIMES ? " as " : " than ") + side;
    }

    /** Whole, unless that would be nothing. */
    private String percent(double share) {
        for (int decimals = 0; decimals < 2; decimals++) {
            if (Numbers.rounded(100 * share, decimals).signum() != 0) {
                return numbers.decimal(100 * share, decimals);
            }
        }
        return share == 0 ? "0" : numbers.decimal(100 * share, 2);
    }
}
