package org.evenhand.insight.suppression;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.evenhand.kit.problem.Refusal;

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
     * @param publication whether it is to be published, {@code true} or {@code false} as it stands in an address; blank
     *     for false
     * @throws Refusal for any other word: what was meant to be hidden must not be shown because of a slip
     */
    public Privacy of(String publication) {
        return isToBePublished(publication) || isReader() ? published : Privacy.NONE;
    }

    private static boolean isToBePublished(String publication) {
        return switch (publication) {
            case null -> false;
            case "", "false" -> false;
            case "true" -> true;
            default ->
                throw new Refusal(
                        400,
                        "unknown-publication",
                        "\"publication\" is true or false, not \"" + publication
                                + "\". Nothing is told before that is clear.");
        };
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
