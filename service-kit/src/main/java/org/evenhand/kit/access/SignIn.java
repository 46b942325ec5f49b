package org.evenhand.kit.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Signs people in by name and password. */
@Singleton
class SignIn implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final People people;

    SignIn(People people) {
        this.people = people;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        // bcrypt is slow on purpose, so it must not run on the event loop.
        return context.runBlocking(
                () -> people.signIn(request.getUsername(), request.getPassword().getPassword())
                        .map(SignIn::identity)
                        .orElseThrow(() -> new AuthenticationFailedException("Name and password do not fit.")));
    }

    static SecurityIdentity identity(People.Person person) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.name()))
                .addRole(person.role())
                .build();
    }
}
