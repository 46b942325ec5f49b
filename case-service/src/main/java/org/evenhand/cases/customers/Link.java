package org.evenhand.cases.customers;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/** Says which customer speaks through an identity, and on what evidence we believe it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Link(UUID identityId, UUID customerId, String evidence) {

    /** All that is known of this customer is the account. */
    public static Link toItself(Identity identity) {
        return new Link(identity.id(), identity.id(), "their own account");
    }

    /** An import, or else the message of another system, named the customer. */
    public static Link named(UUID identityId, Customer customer, UUID importId, UUID messageId) {
        String evidence = importId == null ? "named by message " + messageId : "named by import " + importId;
        return new Link(identityId, customer.id(), evidence);
    }

    /** Whether it says nothing but that an account is an account. */
    public boolean restsOnAccountOnly() {
        return customerId.equals(identityId);
    }
}
