package org.evenhand.kit.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
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

    private final Optional<String> origin;

    RequestGuard(@ConfigProperty(name = "evenhand.origin") Optional<String> origin) {
        this.origin = origin;
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
        } else if (!SAFE.contains(request.method()) && isFromAnotherSite(request)) {
            refuse(context, Problem.of(403, "another-site", "This request was sent by another site's page."));
        } else {
            context.next();
        }
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
