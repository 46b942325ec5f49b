package org.evenhand.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The cases of one customer are alike, more or less. */
class SomeCustomersTest {

    private static final int CUSTOMERS = 5_000;

    @Test
    void whereEveryCustomerHasTheSameCaseTwiceVariancesAreTwiceAsLarge() {
        assertThat(customers(2, true).designEffect()).isCloseTo(2, within(1e-9));
    }

    @Test
    void whereTheCasesOfACustomerHaveNothingInCommonVariancesAreAlmostTheSame() {
        assertThat(customers(2, false).designEffect()).isBetween(1.0, 1.1);
    }

    @Test
    void whereHardlyAnyCustomerHasSeveralCasesNothingIsAdded() {
        assertThat(customers(1, true).designEffect()).isEqualTo(1);
        assertThat(new SomeCustomers().designEffect()).isEqualTo(1);
    }

    private static SomeCustomers customers(int casesOfEach, boolean alike) {
        Random random = new Random(1);
        SomeCustomers some = new SomeCustomers();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            int kind = random.nextInt(4);
            double seconds = random.nextInt(2_000_000);
            for (int each = 0; each < casesOfEach; each++) {
                some.add(customer, alike ? kind : random.nextInt(4), alike ? seconds : random.nextInt(2_000_000));
            }
        }
        return some;
    }
}
