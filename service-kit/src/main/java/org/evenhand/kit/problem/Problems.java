package org.evenhand.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.evenhand.kit.database.Transience;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of an API into a problem with a sentence; the one place where this happens. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        Response answer = Problem.of(refusal.status(), refusal.type(), refusal.getMessage())
                .answer();
        return refusal.status() == 503 ? later(answer) : answer;
    }

    @ServerExceptionMapper
    public Response unknownField(UnrecognizedPropertyException unknown) {
        return Problem.of(
                        400,
                        "unknown-field",
                        "The field \"" + unknown.getPropertyName() + "\" is not known here. Known are: "
                                + unknown.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".")
                .answer();
    }

    @ServerExceptionMapper
    public Response unfittingField(MismatchedInputException unfitting) {
        return Problem.of(
                        400,
                        "unfitting-field",
                        "The value at " + place(unfitting) + " does not fit: see the API's description for its form.")
                .answer();
    }

    /** What our own factory methods say about a value is a sentence for people already. */
    @ServerExceptionMapper
    public Response refusedValue(ValueInstantiationException refused) {
        String why = refused.getCause() instanceof IllegalArgumentException ours
                ? ours.getMessage()
                : "see the API's description for its form.";
        return Problem.of(400, "unfitting-field", "The value at " + place(refused) + " does not fit: " + why)
                .answer();
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable) {
        return Problem.of(400, "not-json", "The body is not JSON that can be read" + where(unreadable) + ".")
                .answer();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        return Problem.of(
                        400,
                        "invalid-value",
                        invalid.getConstraintViolations().stream()
                                .map(Problems::sentence)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .answer();
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException nobody) {
        return Problem.of(401, "not-signed-in", "This needs a token or a sign-in.")
                .answer();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException notAllowed) {
        return Problem.of(403, "not-allowed", "You are known here, but not allowed to do this.")
                .answer();
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException nothing) {
        // A parameter that cannot be read (a page number "x") also ends here; nothing of it is echoed.
        return Problem.of(404, "not-found", "There is nothing at this address.").answer();
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return switch (json) {
                case UnrecognizedPropertyException unknown -> unknownField(unknown);
                case MismatchedInputException unfitting -> unfittingField(unfitting);
                case ValueInstantiationException refused -> refusedValue(refused);
                default -> unreadable(json);
            };
        }
        int status = failure.getResponse().getStatus();
        return Problem.of(status, "http-" + status, sentence(status)).answer();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (Transience.of(failure)) {
            return away(failure);
        }
        String number = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", number);
        return Problem.of(500, "unexpected", "Something failed on our side; the log holds it under " + number + ".")
                .answer();
    }

    private static Response away(Throwable failure) {
        LOG.warnf("The database is away: %s", failure.getMessage());
        Problem problem =
                Problem.of(503, "database-away", "The database is away for a moment; try again in a few seconds.");
        return later(problem.answer());
    }

    private static Response later(Response answer) {
        return Response.fromResponse(answer)
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    private static String sentence(ConstraintViolation<?> violation) {
        String field = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .reduce((first, second) -> second)
                .map(Path.Node::getName)
                .orElse("value");
        return field + " " + violation.getMessage() + ".";
    }

    private static String sentence(int status) {
        return switch (status) {
            case 405 -> "This address does not know that method.";
            case 406 -> "This address does not answer in that media type.";
            case 413 -> "The body is too large.";
            case 415 -> "This address does not read that media type.";
            default -> "The request could not be answered.";
        };
    }

    private static String place(JsonMappingException unfitting) {
        String place = unfitting.getPath().stream().map(Problems::step).collect(Collectors.joining("."));
        return place.isEmpty() ? "the top of the body" : "\"" + place + "\"";
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "item " + reference.getIndex() : reference.getFieldName();
    }

    private static String where(JsonProcessingException unreadable) {
        return unreadable.getLocation() == null
                ? ""
                : " (line " + unreadable.getLocation().getLineNr() + ", column "
                        + unreadable.getLocation().getColumnNr() + ")";
    }
}
