package org.evenhand.statistics;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Made-up cases that are treated alike on every channel, always the same for the same seed.
 *
 * <p>The channels get different cases, and different cases take different times: whoever compares channels without regard
 * to topic and severity finds a difference that is not there.
 */
final class EquallyTreatedCases {

    /** One case. Kinds of its end: 1 answered, 2 abandoned unanswered, 0 still waiting. */
    record Case(String channel, String topic, String severity, double openedBeforeTheEnd, Observation ending) {

        String stratum() {
            return topic + "|" + severity;
        }

        boolean isOpenedBefore(double seconds) {
            return openedBeforeTheEnd >= seconds;
        }

        boolean isAnsweredWithin(double seconds) {
            return ending.kind() == 1 && ending.duration() <= seconds;
        }
    }

    private static final String[] CHANNELS = {"x", "email", "phone", "chat"};
    private static final String[] TOPICS = {"delivery", "billing", "technical"};
    private static final double HOUR = 3600;
    private static final double[] MEAN_HOURS = {6, 18, 48};

    private EquallyTreatedCases() {}

    static List<Case> of(long seed, int channels, int cases) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return IntStream.range(0, cases)
                .mapToObj(i -> next(random, random.nextInt(channels)))
                .toList();
    }

    private static Case next(RandomGenerator random, int channel) {
        // The first channels get the easy cases, the last ones the hard ones.
        int topic = random.nextDouble() < 0.25 ? random.nextInt(3) : Math.min(2, channel + random.nextInt(2));
        boolean severe = random.nextDouble() < 0.2 + 0.15 * channel;
        double mean = MEAN_HOURS[topic] * HOUR * (severe ? 2 : 1);
        double openedBeforeTheEnd = (1 + random.nextInt(14 * 24)) * HOUR;
        double answered = Math.ceil(random.nextExponential() * mean / 300) * 300;
        double abandoned = Math.ceil(random.nextExponential() * 5 * 24) * HOUR;
        double left = Math.min(answered, abandoned);
        return new Case(
                CHANNELS[channel],
                TOPICS[topic],
                severe ? "high" : "low",
                openedBeforeTheEnd,
                left > openedBeforeTheEnd
                        ? new Observation(openedBeforeTheEnd, 0, 1)
                        : new Observation(left, answered <= abandoned ? 1 : 2, 1));
    }
}
