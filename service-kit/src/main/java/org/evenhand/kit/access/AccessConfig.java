package org.evenhand.kit.access;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The files that say who may come in; all of them are secrets and mounted as files. */
@ConfigMapping(prefix = "evenhand.access")
public interface AccessConfig {

    /** JWKS with this service's own private keys; the first signs, so that keys can be rotated. */
    Path signingKeys();

    /** JWKS with the public keys of all services; a key's id is the service's name, a slash and a number. */
    Path serviceKeys();

    /** One line per machine: its name and the SHA-256 of its token, in hex. */
    Path machineTokens();

    /** One line per person: a name, the bcrypt hash of the password, a role. */
    Optional<Path> people();
}
