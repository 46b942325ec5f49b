package org.evenhand.kit.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from names, so that the same thing has the same id whoever meets it first. */
public class NameBasedId {

    private NameBasedId() {}

    /**
     * The id of the thing with these names. Made from SHA-256 (UUID version 8): names come from outside, and nobody must
     * be able to choose two that collide.
     */
    public static UUID of(String... names) {
        byte[][] parts = new byte[names.length][];
        int length = 0;
        for (int i = 0; i < names.length; i++) {
            parts[i] = names[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + parts[i].length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.putInt(part.length).put(part);
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(all.array()));
        long most = hash.getLong() & 0xffffffffffff0fffL | 0x8000L;
        long least = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(most, least);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
