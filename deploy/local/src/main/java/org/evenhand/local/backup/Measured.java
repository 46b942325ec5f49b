package org.evenhand.local.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** Passes bytes on and measures them: how many, how many lines, and their SHA-256. */
final class Measured extends FilterOutputStream {

    private final MessageDigest digest = sha256Digest();
    private final LongConsumer progress;
    private long bytes;
    private long lines;

    Measured(OutputStream to, LongConsumer progress) {
        super(to);
        this.progress = progress;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] part, int from, int length) throws IOException {
        out.write(part, from, length);
        digest.update(part, from, length);
        bytes += length;
        for (int i = from; i < from + length; i++) {
            if (part[i] == '\n') {
                lines++;
            }
        }
        progress.accept(lines);
    }

    /** Leaves what it wrote to open, because more may follow there. */
    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
