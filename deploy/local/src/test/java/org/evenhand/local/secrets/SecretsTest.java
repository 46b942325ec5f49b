package org.evenhand.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.local.Part;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path parent;

    private Path folder;
    private Secrets secrets;

    @BeforeEach
    void create() throws IOException {
        folder = parent.resolve("secrets");
        secrets = Secrets.createMissing(folder);
    }

    @Test
    void onlyTheOwnerCanReadThem() throws IOException {
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(contents().keySet()).hasSizeGreaterThan(10).allSatisfy(file -> assertThat(permissions(file))
                .isEqualTo("rw-------"));
    }

    @Test
    void theyAreMadeOnceAndKept() throws IOException {
        Map<Path, String> before = contents();

        Secrets.createMissing(folder);

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void servicesSeeHashesOfTheTokenAndThePassword() throws Exception {
        String token = secrets.token();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        String[] admin = Files.readString(secrets.people()).strip().split(" ");

        assertThat(token).matches("evh_[A-Za-z0-9_-]{43}");
        assertThat(Files.readString(secrets.machineTokens()))
                .isEqualTo("launcher " + HexFormat.of().formatHex(digest) + "\n");
        assertThat(admin).hasSize(3).startsWith("admin").endsWith("admin");
        assertThat(BCrypt.verifyer().verify(secrets.adminPassword().toCharArray(), admin[1]))
                .satisfies(result -> assertThat(result.verified).isTrue())
                .satisfies(result -> assertThat(result.details.cost).isEqualTo(12));
    }

    @Test
    void whoeverIsAdmittedSignsInWithTheirRoleAndANewPasswordReplacesTheOld() throws Exception {
        secrets.admit("rita", "reader");
        String password = secrets.admit("rita", "reader");

        List<String> people = Files.readAllLines(secrets.people());
        assertThat(people).hasSize(2);
        String[] rita = people.getLast().split(" ");
        assertThat(rita).hasSize(3).startsWith("rita").endsWith("reader");
        assertThat(BCrypt.verifyer().verify(password.toCharArray(), rita[1]).verified)
                .isTrue();
        assertThat(permissions(secrets.people())).isEqualTo("rw-------");
        assertThatThrownBy(() -> secrets.admit("admin", "reader")).hasMessageContaining("choose another name");
        assertThatThrownBy(() -> secrets.admit("a b", "reader")).hasMessageContaining("no spaces");
    }

    @Test
    void eachServiceSignsWithAKeyOfItsOwnThatTheOthersKnowPublicly() throws Exception {
        for (Part part : Part.values()) {
            var own = new JsonWebKeySet(Files.readString(secrets.signingKeys(part))).getJsonWebKeys();
            assertThat(own).singleElement().satisfies(key -> {
                assertThat(key.getKeyId()).isEqualTo(part.label() + "/1");
                assertThat(((PublicJsonWebKey) key).getPrivateKey()).isNotNull();
            });
        }
        var everyone = new JsonWebKeySet(Files.readString(secrets.serviceKeys())).getJsonWebKeys();
        assertThat(everyone).hasSize(3).allSatisfy(key -> assertThat(((PublicJsonWebKey) key).getPrivateKey())
                .isNull());
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
