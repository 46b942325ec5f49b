package org.evenhand.local.secrets;

import static org.jose4j.jwk.JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE;
import static org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.local.Part;
import org.evenhand.local.processes.PrivateFiles;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key with which each service signs its calls to the others, and the public halves by which they know it. */
final class SigningKeys {

    private SigningKeys() {}

    static Path of(Path folder, Part part) {
        return folder.resolve(part.label() + ".signing-keys.json");
    }

    static Path ofAll(Path folder) {
        return folder.resolve("service-keys.json");
    }

    static void createMissing(Path folder) throws IOException {
        try {
            List<JsonWebKey> everyone = new ArrayList<>();
            for (Part part : Part.values()) {
                Path file = of(folder, part);
                if (!Files.exists(file)) {
                    PrivateFiles.write(file, newKeys(part).toJson(INCLUDE_PRIVATE));
                }
                everyone.addAll(new JsonWebKeySet(Files.readString(file)).getJsonWebKeys());
            }
            PrivateFiles.write(ofAll(folder), new JsonWebKeySet(everyone).toJson(PUBLIC_ONLY));
        } catch (JoseException e) {
            throw new IOException("The signing keys in " + folder + " cannot be read.", e);
        }
    }

    private static JsonWebKeySet newKeys(Part part) throws JoseException {
        JsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(part.label() + "/1");
        key.setUse("sig");
        key.setAlgorithm("ES256");
        return new JsonWebKeySet(key);
    }
}
