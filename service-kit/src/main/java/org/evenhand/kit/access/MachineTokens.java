package org.evenhand.kit.access;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The tokens by which other systems are known; only their hashes are kept. */
@Singleton
class MachineTokens {

    private final Map<String, String> namesByHash;

    MachineTokens(AccessConfig config) {
        this.namesByHash = read(config.machineTokens());
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> names = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.strip().split("\\s+");
                if (words.length == 2) {
                    names.put(words[1], words[0]);
                } else if (!line.isBlank()) {
                    throw new IllegalStateException("A line of " + file + " is not a name and a hash.");
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The machine tokens cannot be read from " + file + ".", unreadable);
        }
        return names;
    }

    /** The machine whose token this is. Tokens are 256 random bits, so looking up their hash leaks nothing by its timing. */
    Optional<String> machineOf(String token) {
        return Optional.ofNullable(namesByHash.get(hash(token)));
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
