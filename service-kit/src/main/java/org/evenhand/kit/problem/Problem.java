package org.evenhand.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An error for machines and people (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail) {

    /** The media type of problems. */
    public static final String JSON = "application/problem+json";

    /** A problem of a named kind. */
    public static Problem of(int status, String type, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(
                "urn:evenhand:problem:" + type, known == null ? "Problem" : known.getReasonPhrase(), status, detail);
    }

    Response answer() {
        return Response.status(status)
                .type(MediaType.valueOf(JSON))
                .entity(this)
                .build();
    }
}
