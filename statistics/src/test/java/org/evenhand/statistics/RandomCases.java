package org.evenhand.statistics;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Made-up cases with many ties and three kinds of event, always the same for the same seed. */
final class RandomCases {

    private RandomCases() {}

    static List<Observation> of(long seed) {
        return of(seed, 3);
    }

    static List<Observation> of(long seed, int kinds) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return IntStream.range(0, 200)
                .mapToObj(i -> new Observation(60 * random.nextInt(40), random.nextInt(kinds + 1), 1))
                .toList();
    }

    /** The same with many cases that were watched only from some time on, but never nobody at all. */
    static List<Observation> withLateEntries(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return of(seed).stream()
                .map(each -> random.nextInt(3) > 0 || each.duration() == 0
                        ? each
                        : new Observation(
                                each.duration(), each.kind(), 1, 30 * random.nextInt((int) each.duration() / 30)))
                .toList();
    }
}
