package org.evenhand.kit.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.evenhand.kit.problem.Problem;

/** Knows services and machines by the token in their Authorization header. */
@Singleton
class BearerMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";
    private static final int BEFORE_FORM_SIGN_IN = 2 * HttpAuthenticationMechanism.DEFAULT_PRIORITY;

    private final ServiceTokens services;
    private final MachineTokens machines;

    BearerMechanism(ServiceTokens services, MachineTokens machines) {
        this.services = services;
        this.machines = machines;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        if (!header.startsWith(SCHEME)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("Only bearer tokens are known here."));
        }
        String token = header.substring(SCHEME.length()).strip();
        return machines.machineOf(token)
                .map(name -> identity(name, "machine"))
                .or(() -> services.callerOf(token).map(name -> identity(name, "service")))
                .map(Uni.createFrom()::item)
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("Unknown token.")));
    }

    private static SecurityIdentity identity(String name, String role) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole(role)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    /** A browser that asks for a page is left to the form sign-in; everybody else gets a problem. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean asksForPage = accept != null
                && accept.contains("text/html")
                && !context.normalizedPath().startsWith("/api/");
        if (asksForPage) {
            return Uni.createFrom().item(false);
        }
        Problem problem =
                Problem.of(401, "not-signed-in", "This needs a valid token in the Authorization header, or a sign-in.");
        context.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "Bearer")
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.JSON)
                .end(Json.encode(problem));
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_FORM_SIGN_IN;
    }
}
