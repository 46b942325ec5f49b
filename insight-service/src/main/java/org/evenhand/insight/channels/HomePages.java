package org.evenhand.insight.channels;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.evenhand.insight.suppression.Disclosure;

/** Where people land who name no page. */
@Path("/")
@RolesAllowed({"admin", Disclosure.READER})
public class HomePages {

    @GET
    public Response home() {
        return Response.seeOther(URI.create("/insight")).build();
    }
}
