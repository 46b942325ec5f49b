package org.evenhand.insight.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.evenhand.insight.channels.NotShown;
import org.evenhand.insight.csv.Csv;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The page that lists the cases behind a number. */
@Path("/reports")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class CasesPages {

    @CheckedTemplate(basePath = "cases", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record CasesBehind(CaseTable table, String person, String section, String title)
            implements TemplateInstance {}

    private final CaseLists lists;
    private final CaseFile file;
    private final SecurityIdentity identity;
    private final NotShown notShown;

    CasesPages(CaseLists lists, CaseFile file, SecurityIdentity identity, NotShown notShown) {
        this.lists = lists;
        this.file = file;
        this.identity = identity;
        this.notShown = notShown;
    }

    @GET
    @Path("channels/cases")
    public TemplateInstance cases(@BeanParam Asked asked) {
        Question question = asked.question();
        CaseTable table = CaseTable.of(question, lists.list(question, asked.limit(), asked.after()));
        return new CasesBehind(table, identity.getPrincipal().getName(), "channels", table.label());
    }

    @GET
    @Path("channels/cases.csv")
    @Produces(Csv.TYPE)
    public Response csv(@BeanParam Asked asked) {
        return file.of(asked.question());
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        return notShown.because(refusal);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException notAllowed) {
        return notShown.because(notAllowed);
    }

    @ServerExceptionMapper
    public Response unexpected(RuntimeException failure) {
        return notShown.because(failure);
    }
}
