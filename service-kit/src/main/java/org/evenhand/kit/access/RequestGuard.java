package org.evenhand.kit.access;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.evenhand.kit.problem.Problem;

/** Refuses, before anything else looks at it, what only an attack or a broken client sends. */
@Singleton
class RequestGuard {

    /** Authentication has priority 200 and CORS 300; higher comes first. */
    private static final int BEFORE_EVERYTHING = 1_000;

    private static final List<String> AMBIGUOUS =
            List.of(";", "%3b", "%2f", "%5c", "%2e", "//", "\\", "/./", "/../", "%00", "%25");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Bodies that are streamed, and limited by those who read them. */
    private static final List<String> STREAMED = List.of("application/octet-stream", "text/csv", "application/gzip");
    /** Where Quarkus looks for the limit of a body whose sender does not say how long it is. */
    private static final String MOST_BYTES = "io.quarkus.max-request-size";
    /** So much may still come until whoever reads the body has said itself that it is too large. */
    private static final int SLACK = 1 << 16;

    private final Optional<String> origin;
    private final long largestBody;

    RequestGuard(
            @ConfigProperty(name = "evenhand.origin") Optional<String> origin,
            @ConfigProperty(name = "evenhand.largest-body", defaultValue = "32M") MemorySize largestBody) {
        this.origin = origin;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_EVERYTHING);
    }

    private void guard(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store");
        HttpServerRequest request = context.request();
        if (isAmbiguous(rawPath(request.uri()))) {
            refuse(
                    context,
                    Problem.of(400, "ambiguous-path", "This path could be read in two ways; write it plainly."));
        } else if (!isReadable(request.uri())) {
            refuse(
                    context,
                    Problem.of(
                            400,
                            "unreadable-address",
                            "This address holds a character that must be written as % and two hexadecimal digits, or"
                                    + " the character NUL, which means nothing here."));
        } else if (!isMediaType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(
                    context,
                    Problem.of(
                            400,
                            "unreadable-content-type",
                            "The header Content-Type is no media type; write it like application/json."));
        } else if (!SAFE.contains(request.method()) && isFromAnotherSite(request)) {
            refuse(context, Problem.of(403, "another-site", "This request was sent by another site's page."));
        } else if (!isStreamed(request) && announced(request) > largestBody) {
            // What follows is not read, so nothing else can come over this connection.
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            refuse(
                    context,
                    Problem.of(
                            413,
                            "too-large",
                            String.format(
                                    Locale.ROOT,
                                    "The body is larger than %,d bytes; send less at once.",
                                    largestBody)));
        } else {
            if (!isStreamed(request)) {
                context.put(MOST_BYTES, largestBody + SLACK);
            }
            context.next();
        }
    }

    private static boolean isStreamed(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && STREAMED.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private static String rawPath(String uri) {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** Paths on which two programs in a row may disagree are how path rules were bypassed, again and again. */
    static boolean isAmbiguous(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return !path.startsWith("/")
                || path.endsWith("/.")
                || path.endsWith("/..")
                || AMBIGUOUS.stream().anyMatch(lower::contains)
                || path.chars().anyMatch(character -> character <= 0x20 || character >= 0x7f);
    }

    /** What cannot be read as an address fails further in, without a sentence; NUL fails in the database. */
    /** The framework below would take what cannot be read for a failure of its own. */
    static boolean isMediaType(String contentType) {
        try {
            return contentType == null || MediaType.valueOf(contentType) != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    static boolean isReadable(String uri) {
        try {
            new URI(uri);
            return !uri.contains("%00");
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private boolean isFromAnotherSite(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String from = request.getHeader(HttpHeaders.ORIGIN);
        return from != null
                && !from.equals(request.scheme() + "://" + request.getHeader(HttpHeaders.HOST))
                && !origin.map(from::equals).orElse(false);
    }

    private static void refuse(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.JSON)
                .end(Json.encode(problem));
    }
}
