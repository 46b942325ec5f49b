package org.evenhand.insight.channels;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.evenhand.kit.problem.Refusal;
import org.jboss.logging.Logger;

/** Says on a page why another page is not shown. */
@Singleton
public class NotShown {

    private static final Logger LOG = Logger.getLogger(NotShown.class);

    @CheckedTemplate(basePath = "channels", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Refused(String sentence, String person, String section, String title) implements TemplateInstance {}

    private final SecurityIdentity identity;

    NotShown(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Response because(Refusal refusal) {
        return page(refusal.status(), refusal.getMessage());
    }

    public Response because(ForbiddenException notAllowed) {
        return page(403, "You are known here, but not allowed to see this page.");
    }

    public Response because(RuntimeException failure) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", number);
        return page(500, "Something failed on our side; the log holds it under " + number + ".");
    }

    private Response page(int status, String sentence) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new Refused(sentence, identity.getPrincipal().getName(), "insight", "Not shown"))
                .build();
    }
}
