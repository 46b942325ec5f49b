package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedOrderTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0, 1, 2, 100, 1_000, 50_000})
    void numbersAscendAndEqualOnesKeepTheirOrder(int size) {
        Random random = new Random(size);
        double[] values = random.doubles(size, 0, 3_000).toArray();
        for (int i = 0; i < size; i += 3) {
            values[i] = random.nextInt(20);
        }
        int[] expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();

        SortedOrder order = SortedOrder.of(values);

        assertThat(order.indices()).isEqualTo(expected);
        assertThat(order.values())
                .isEqualTo(IntStream.of(expected).mapToDouble(i -> values[i]).toArray());
    }

    @Test
    void whatIsAlmostInOrderIsPutInOrder() {
        double[] values = IntStream.range(0, 10_000)
                .mapToDouble(i -> i % 3 == 2 ? i - 2.5 : i)
                .toArray();

        assertThat(SortedOrder.of(values).values())
                .isEqualTo(Arrays.stream(values).sorted().toArray());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {3, 3_000})
    void thereIsOneZero(int size) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> i < size / 2 ? size - i : 0);
        values[size - 1] = -0.0;

        SortedOrder order = SortedOrder.of(values);

        assertThat(order.indices()[0]).as("the first of the zeros").isEqualTo(size / 2);
        assertThat(DoubleStream.of(order.values()).mapToLong(Double::doubleToRawLongBits))
                .allMatch(bits -> bits >= 0);
    }
}
