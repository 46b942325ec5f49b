package org.evenhand.insight.suppression;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;

/** Decides how much whoever asks may see. */
@Singleton
public class Disclosure {

    /** The role of people who may see numbers, and no cases. */
    public static final String READER = "reader";

    private final SecurityIdentity identity;
    private final Privacy published;

    Disclosure(SecurityIdentity identity, SuppressionConfig config) {
        this.identity = identity;
        this.published = new Privacy(config.fewestCustomers());
    }

    /**
     * How few customers the answer to a request may tell of.
     *
     * @param publication whether it is to be published, as it stands in an address
     */
    public Privacy of(String publication) {
        return Boolean.parseBoolean(publication) || isReader() ? published : Privacy.NONE;
    }

    /** The same for an answer that was not asked to be published. */
    public Privacy ofCaller() {
        return isReader() ? published : Privacy.NONE;
    }

    /** What may be published. */
    public Privacy published() {
        return published;
    }

    /** Whether somebody asks who may see no cases; what nobody asks for is made for the house. */
    public boolean isReader() {
        return Arc.container().requestContext().isActive() && identity.hasRole(READER);
    }
}
