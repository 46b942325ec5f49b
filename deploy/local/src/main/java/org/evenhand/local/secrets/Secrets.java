package org.evenhand.local.secrets;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.evenhand.local.Failure;
import org.evenhand.local.Part;
import org.evenhand.local.processes.PrivateFiles;

/** The passwords, tokens and keys of this installation: made once, kept in files that only their owner can read. */
public record Secrets(Path folder) {

    private static final int BCRYPT_COST = 12;
    private static final String ADMIN = "admin";
    private static final String OWN_TOKEN_NAME = "launcher";

    public static Secrets createMissing(Path folder) throws IOException {
        Secrets secrets = new Secrets(PrivateFiles.createFolder(folder));
        for (Part part : Part.values()) {
            secrets.create(secrets.databasePasswordFile(part.database()), Randoms::token);
        }
        secrets.create(secrets.databasePasswordFile("postgres"), Randoms::token);
        secrets.create(secrets.sessionKeyFile(), Randoms::token);
        secrets.create(secrets.tokenFile(), () -> "evh_" + Randoms.token());
        secrets.create(secrets.adminPasswordFile(), Randoms::password);
        secrets.createHashes();
        SigningKeys.createMissing(folder);
        return secrets;
    }

    public String databasePassword(String user) throws IOException {
        return Files.readString(databasePasswordFile(user)).strip();
    }

    public Path databasePasswordFile(String user) {
        return folder.resolve("database-" + user + ".password");
    }

    public String sessionKey() throws IOException {
        return Files.readString(sessionKeyFile()).strip();
    }

    public String token() throws IOException {
        return Files.readString(tokenFile()).strip();
    }

    public String adminName() {
        return ADMIN;
    }

    public String adminPassword() throws IOException {
        return Files.readString(adminPasswordFile()).strip();
    }

    public Path machineTokens() {
        return folder.resolve("machine-tokens");
    }

    public Path people() {
        return folder.resolve("people");
    }

    /**
     * Lets somebody sign in, from the next start of the services on; whoever has this name already gets a new password.
     *
     * @return the password, which is kept nowhere
     */
    public String admit(String name, String role) throws IOException {
        if (!name.matches("[^\\s\\p{Cntrl}]+")) {
            throw new Failure("A name to sign in with has no spaces: write it like ann or ann@example.org.");
        }
        if (name.equals(ADMIN)) {
            throw new Failure(
                    "The password of " + ADMIN + " stands in " + adminPasswordFile() + "; choose another name.");
        }
        String password = Randoms.password();
        StringBuilder lines = new StringBuilder();
        for (String line : Files.readAllLines(people())) {
            if (!line.isBlank() && !line.split("\\s+")[0].equals(name)) {
                lines.append(line).append('\n');
            }
        }
        lines.append(name)
                .append(' ')
                .append(hash(password))
                .append(' ')
                .append(role)
                .append('\n');
        PrivateFiles.write(people(), lines.toString());
        return password;
    }

    public Path signingKeys(Part part) {
        return SigningKeys.of(folder, part);
    }

    public Path serviceKeys() {
        return SigningKeys.ofAll(folder);
    }

    private Path sessionKeyFile() {
        return folder.resolve("session.key");
    }

    private Path tokenFile() {
        return folder.resolve("launcher.token");
    }

    private Path adminPasswordFile() {
        return folder.resolve("admin.password");
    }

    private void create(Path file, Supplier<String> content) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.write(file, content.get() + "\n");
        }
    }

    // The plain words stay with the launcher; the services get to see hashes only.
    private void createHashes() throws IOException {
        if (!Files.exists(machineTokens())) {
            PrivateFiles.write(machineTokens(), OWN_TOKEN_NAME + " " + sha256(token()) + "\n");
        }
        if (!Files.exists(people())) {
            PrivateFiles.write(people(), ADMIN + " " + hash(adminPassword()) + " admin\n");
        }
    }

    private static String hash(String password) {
        return BCrypt.withDefaults().hashToString(BCRYPT_COST, password.toCharArray());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
