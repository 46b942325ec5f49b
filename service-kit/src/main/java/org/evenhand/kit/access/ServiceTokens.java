package org.evenhand.kit.access;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** Short-lived signed tokens by which the services know each other: one minute, one callee, keys known beforehand. */
@Singleton
public class ServiceTokens {

    private static final int SECONDS = 60;
    private static final int SKEW_SECONDS = 10;

    private final String self;
    private final PublicJsonWebKey signingKey;
    private final List<JsonWebKey> knownKeys;
    private final Clock clock;

    ServiceTokens(AccessConfig config, @ConfigProperty(name = "quarkus.application.name") String self, Clock clock) {
        this.self = self;
        this.signingKey = (PublicJsonWebKey) keys(config.signingKeys()).getFirst();
        this.knownKeys = keys(config.serviceKeys());
        this.clock = clock;
        if (signingKey.getPrivateKey() == null) {
            throw new IllegalStateException(
                    config.signingKeys() + " holds no private key; create one for " + self + ".");
        }
    }

    private static List<JsonWebKey> keys(Path file) {
        try {
            return new JsonWebKeySet(Files.readString(file)).getJsonWebKeys();
        } catch (IOException | JoseException unreadable) {
            throw new IllegalStateException("The keys of the services cannot be read from " + file + ".", unreadable);
        }
    }

    /** A token that lets this service call another one during the next minute. */
    public String issue(String callee) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(self);
        claims.setAudience(callee);
        claims.setIssuedAt(NumericDate.fromSeconds(clock.instant().getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond() + SECONDS));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(signingKey.getPrivateKey());
        signature.setKeyIdHeaderValue(signingKey.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("The signing key of " + self + " does not sign.", impossible);
        }
    }

    /** The service that a token speaks for; empty when the token is not one of ours, not for us, or no longer valid. */
    public Optional<String> callerOf(String token) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT,
                            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                    .setVerificationKeyResolver((jws, nesting) -> keyNamed(jws.getKeyIdHeaderValue()))
                    .setExpectedAudience(self)
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .setMaxFutureValidityInMinutes(2)
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                    .registerValidator((Validator) ServiceTokens::signerIsIssuer)
                    .build()
                    .processToClaims(token);
            return Optional.of(claims.getIssuer());
        } catch (InvalidJwtException | MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    private Key keyNamed(String id) throws UnresolvableKeyException {
        return knownKeys.stream()
                .filter(key -> key.getKeyId().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnresolvableKeyException("unknown key"))
                .getKey();
    }

    /** Without this, any service could speak for any other one. */
    private static String signerIsIssuer(JwtContext context) throws MalformedClaimException {
        String keyId = context.getJoseObjects().getFirst().getKeyIdHeaderValue();
        return keyId.startsWith(context.getJwtClaims().getIssuer() + "/") ? null : "the key is not the issuer's";
    }
}
