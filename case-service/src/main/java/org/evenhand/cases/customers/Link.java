package org.evenhand.cases.customers;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/** Says which customer speaks through an identity, and on what evidence we believe it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Link(UUID identityId, UUID customerId, String evidence) {

    /** All that is known of this customer is the account. */
    public static Link toItself(Identity identity) {
        return toItself(identity.id());
    }

    static Link toItself(UUID identityId) {
        return new Link(identityId, identityId, "their own account");
    }

    /** An import, or else the message of another system, named the customer. */
    public static Link named(UUID identityId, Customer customer, UUID importId, UUID messageId) {
        String evidence = importId == null ? "named by message " + messageId : evidenceOf(importId);
        return new Link(identityId, customer.id(), evidence);
    }

    /** The evidence of what an import named. */
    static String evidenceOf(UUID importId) {
        return "named by import " + importId;
    }

    /** Whether it says nothing but that an account is an account. */
    public boolean restsOnAccountOnly() {
        return customerId.equals(identityId);
    }
}
