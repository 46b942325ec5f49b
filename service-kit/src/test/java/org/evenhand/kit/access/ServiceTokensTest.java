package org.evenhand.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.evenhand.kit.testing.Keys;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

    private static final AccessConfig CONFIG = new AccessConfig() {
        @Override
        public Path signingKeys() {
            return Path.of(Keys.settings().get("evenhand.access.signing-keys"));
        }

        @Override
        public Path serviceKeys() {
            return Path.of(Keys.settings().get("evenhand.access.service-keys"));
        }

        @Override
        public Path machineTokens() {
            return Path.of(Keys.settings().get("evenhand.access.machine-tokens"));
        }

        @Override
        public Optional<Path> people() {
            return Optional.empty();
        }
    };

    /** In this module the tests' own key is that of the service "tester". */
    private final ServiceTokens tokens = new ServiceTokens(CONFIG, "tester", Clock.systemUTC());

    @Test
    void aServiceIsKnownByItsToken() {
        assertThat(tokens.callerOf(tokens.issue("tester"))).contains("tester");
        assertThat(tokens.callerOf(Keys.serviceToken("case-service", "tester"))).contains("case-service");
    }

    @Test
    void aTokenForAnotherCalleeIsRefused() {
        assertThat(tokens.callerOf(Keys.serviceToken("case-service", "ingest-service")))
                .isEmpty();
    }

    @Test
    void aTokenIsRefusedWhenItsMinuteIsOver() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(75));
        assertThat(new ServiceTokens(CONFIG, "tester", later).callerOf(tokens.issue("tester")))
                .isEmpty();
    }

    @Test
    void aTokenThatIsValidForLongIsRefused() {
        JwtClaims claims = claims("case-service");
        claims.setExpirationTimeMinutesInTheFuture(600);
        assertThat(tokens.callerOf(Keys.signed(claims, "case-service"))).isEmpty();
    }

    @Test
    void aTokenWithoutAnEndIsRefused() {
        JwtClaims claims = claims("case-service");
        claims.unsetClaim("exp");
        assertThat(tokens.callerOf(Keys.signed(claims, "case-service"))).isEmpty();
    }

    @Test
    void aServiceCannotSpeakForAnother() {
        assertThat(tokens.callerOf(Keys.signed(claims("case-service"), "insight-service")))
                .isEmpty();
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        String header = encoded("{\"alg\":\"none\",\"kid\":\"case-service/1\"}");
        assertThat(tokens.callerOf(header + "." + encoded(claims("case-service").toJson()) + "."))
                .isEmpty();
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        PublicJsonWebKey known =
                (PublicJsonWebKey) new JsonWebKeySet(java.nio.file.Files.readString(CONFIG.serviceKeys()))
                        .findJsonWebKey("case-service/1", null, null, null);
        JsonWebSignature swapped = new JsonWebSignature();
        swapped.setPayload(claims("case-service").toJson());
        swapped.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        swapped.setKeyIdHeaderValue("case-service/1");
        swapped.setKey(new HmacKey(known.getPublicKey().getEncoded()));
        assertThat(tokens.callerOf(swapped.getCompactSerialization())).isEmpty();
    }

    @Test
    void aTokenOfAnUnknownKeyIsRefused() {
        String token = Keys.serviceToken("case-service", "tester");
        String[] parts = token.split("\\.");
        String header = encoded("{\"alg\":\"ES256\",\"kid\":\"../../etc/passwd\"}");
        assertThat(tokens.callerOf(header + "." + parts[1] + "." + parts[2])).isEmpty();
    }

    private static JwtClaims claims(String issuer) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("tester");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(1);
        return claims;
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
