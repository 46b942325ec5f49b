package org.evenhand.local.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is true of the fictional railway, in numbers: the demo is drawn from these, its tests and its page state them. */
public final class Truth {

    public static final String BRAND = "northway-rail";
    public static final long SEED = 20_251_101L;
    public static final int CASES = 30_000;
    public static final Instant FIRST_DAY = Instant.parse("2025-11-01T00:00:00Z");
    public static final Instant OBSERVED_UNTIL = Instant.parse("2026-11-01T00:00:00Z");

    /** Cases the railway loses sight of (accounts deleted), for reasons that have nothing to do with the case. */
    public static final double LOST_FROM_SIGHT = 0.02;

    public static final double LOST_WITHIN_DAYS = 20;

    /** Attention to a waiting case, and the customer's patience to say so, fade with this many days. */
    public static final double ATTENTION_FADES_AFTER_DAYS = 4;

    /** In public only: how much faster the first answer comes per doubling of the followers. */
    public static final double LOUDNESS_PER_DOUBLING = 1.05;

    /** log2(1 + followers) of the poster for whom the factor of the channel holds as written: 255 followers. */
    public static final double USUAL_DOUBLINGS = 8;

    public static final double DOUBLINGS_SPREAD = 2.5;

    /** Customers whose followers nobody knows: then loudness cannot and does not count. */
    public static final double FOLLOWERS_UNKNOWN_ON_X = 0.05;

    public static final double FOLLOWERS_UNKNOWN_ON_FACEBOOK = 0.60;

    public static final double GIVES_UP_PER_DAY_AFTER_ANSWER = 0.04;

    /** A customer who waits in private goes public at this rate, answered or not, fading like attention. */
    public static final double GOES_PUBLIC_PER_DAY = 0.02;

    /** How much faster an answered case is resolved once its customer went public. The first answer is not faster. */
    public static final double RESOLVED_FASTER_ONCE_PUBLIC = 2.0;

    /** Public complaints that follow a failed call or an e-mail without answer. */
    public static final double FOLLOWS_FAILURE = 0.12;

    /** First answers in public that ask the customer to go private, and customers who then do. */
    public static final double ASKS_FOR_PRIVATE = 0.65;

    public static final double GOES_PRIVATE_WHEN_ASKED = 0.85;

    public static final double RESOLVED_UNKNOWN_WHERE = 0.07;
    public static final double RESOLVED_IN_PUBLIC_ONCE_PUBLIC = 0.15;
    public static final double REOPENED = 0.05;

    public static final double REOPENED_AFTER_DAYS = 4;

    static final int DAY = 86_400;

    private Truth() {}

    /** For each source code of the case file, how many times as fast as by e-mail the first answer comes. */
    public static Map<String, Double> answerFactors() {
        return Arrays.stream(Door.values())
                .collect(Collectors.toMap(
                        door -> door.source, door -> door.answerFactor, (one, other) -> one, TreeMap::new));
    }

    static Fading answer(Door door, Topic topic, Severity severity, OptionalInt followers) {
        double perDay = topic.answersPerDay * severity.pace * door.answerFactor * loudness(door, followers);
        return new Fading(perDay, ATTENTION_FADES_AFTER_DAYS);
    }

    static Fading givingUp(Door door) {
        return new Fading(door.givesUpPerDay, ATTENTION_FADES_AFTER_DAYS);
    }

    static Fading goingPublic() {
        return new Fading(GOES_PUBLIC_PER_DAY, ATTENTION_FADES_AFTER_DAYS);
    }

    static double resolutionsPerDay(Door door, Topic topic, Severity severity) {
        return topic.resolutionsPerDay * severity.pace * door.resolutionFactor;
    }

    private static double loudness(Door door, OptionalInt followers) {
        if (!door.isPublic() || followers.isEmpty()) {
            return 1;
        }
        double doublings = StrictMath.log(1.0 + followers.getAsInt()) / StrictMath.log(2);
        return StrictMath.pow(LOUDNESS_PER_DOUBLING, doublings - USUAL_DOUBLINGS);
    }
}
