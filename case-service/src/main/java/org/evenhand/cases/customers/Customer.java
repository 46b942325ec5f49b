package org.evenhand.cases.customers;

import java.util.UUID;
import org.evenhand.cases.Case;

/**
 * A person whom we serve.
 *
 * @param reference the company's own name of them; null while only an account or a case is known
 */
public record Customer(UUID id, String brand, String reference) {

    public static Customer named(String brand, String reference) {
        return new Customer(Case.customerNamed(brand, reference), brand, reference);
    }
}
