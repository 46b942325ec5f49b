package org.evenhand.kit.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;

/** Where people sign in and out; the only pages that everybody may open. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    @CheckedTemplate(basePath = "sign-in", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignIn(boolean refused, String person, String section, String title) implements TemplateInstance {}

    @GET
    @Path("sign-in")
    public TemplateInstance signIn(@RestQuery String refused) {
        return new SignIn(refused != null, null, "", "Sign in");
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        NewCookie gone =
                new NewCookie.Builder("evenhand").path("/").maxAge(0).value("").build();
        return Response.seeOther(URI.create("/sign-in")).cookie(gone).build();
    }
}
