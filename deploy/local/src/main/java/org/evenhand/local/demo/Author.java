package org.evenhand.local.demo;

import java.util.OptionalInt;

/** Who wrote a message, as the channel shows it; only customers have a customer id. */
record Author(String identity, String name, boolean automatic, OptionalInt reach, String customerId) {

    static final Author AUTOMATIC = new Author("northway-automatic", "Northway Rail", true, OptionalInt.empty(), "");
}
