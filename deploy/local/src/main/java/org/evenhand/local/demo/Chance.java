package org.evenhand.local.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Random draws that are the same on every machine: only the bits come from the JDK, and only {@link StrictMath} touches
 * them.
 */
final class Chance {

    private final SplittableRandom bits;

    Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom bits) {
        this.bits = bits;
    }

    /** A stream of its own, so that what one part of the demo draws does not move what another part draws. */
    Chance split() {
        return new Chance(new SplittableRandom(bits.nextLong()));
    }

    double uniform() {
        return (bits.nextLong() >>> 11) * 0x1p-53;
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    int below(int bound) {
        return (int) (uniform() * bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    int index(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = uniform() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    double exponential() {
        return -StrictMath.log1p(-uniform());
    }

    /** Bell-shaped, mean 0, standard deviation 1. */
    double bell() {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += uniform();
        }
        return sum - 6;
    }
}
