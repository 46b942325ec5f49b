package org.evenhand.kit.testing;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Keys, tokens and people of the tests, in files as an operator would mount them. */
public class Keys {

    /** The token of a machine that is known to the services under test. */
    public static final String MACHINE_TOKEN = "evh_a-token-that-only-tests-know";

    private static final String MACHINE_TOKEN_SHA256 = sha256(MACHINE_TOKEN);
    private static final List<String> SERVICES = List.of("ingest-service", "case-service", "insight-service", "tester");
    private static final Map<String, EllipticCurveJsonWebKey> KEYS = new LinkedHashMap<>();
    private static Map<String, String> settings;

    private Keys() {}

    /** The settings that point a service to these files. */
    public static synchronized Map<String, String> settings() {
        if (settings == null) {
            settings = written();
        }
        return settings;
    }

    private static Map<String, String> written() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "keys"));
            for (String service : SERVICES) {
                EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                key.setKeyId(service + "/1");
                KEYS.put(service, key);
            }
            // A service under test finds its own key by its own name; one file each would need to know that name.
            String self = Path.of("").toAbsolutePath().getFileName().toString();
            EllipticCurveJsonWebKey own = KEYS.getOrDefault(self, KEYS.get("tester"));
            Path signing = write(folder.resolve("signing-keys.json"), keySet(List.of(own), true));
            Path known = write(folder.resolve("service-keys.json"), keySet(List.copyOf(KEYS.values()), false));
            Path machines = write(folder.resolve("machine-tokens"), "tests " + MACHINE_TOKEN_SHA256 + "\n");
            String hash = BCrypt.withDefaults().hashToString(4, "correct horse".toCharArray());
            Path people = write(folder.resolve("people"), "ada " + hash + " admin\nrita " + hash + " reader\n");
            return Map.of(
                    "evenhand.access.signing-keys", signing.toString(),
                    "evenhand.access.service-keys", known.toString(),
                    "evenhand.access.machine-tokens", machines.toString(),
                    "evenhand.access.people", people.toString(),
                    "quarkus.http.auth.session.encryption-key", "a key of the tests that is long enough");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String keySet(List<? extends JsonWebKey> keys, boolean withPrivate) {
        return new JsonWebKeySet(keys)
                .toJson(
                        withPrivate
                                ? JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE
                                : JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text).toAbsolutePath();
    }

    /** A token signed by one service for another, valid for a minute from now. */
    public static String serviceToken(String issuer, String audience) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(1);
        return signed(claims, issuer);
    }

    /** Any claims, signed by the key of any service. */
    public static String signed(JwtClaims claims, String signer) {
        settings();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setPayload(claims.toJson());
        signature.setKey(KEYS.get(signer).getPrivateKey());
        signature.setKeyIdHeaderValue(signer + "/1");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
