package org.evenhand.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request or response as its bytes, so that a proxy knows where it ends. */
class HttpMessage {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");

    private HttpMessage() {}

    /** The next message, whole; empty at the end of the stream. */
    static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        String head = linesUntilEmpty(in, message).toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            int expected = Integer.parseInt(length.group(1));
            byte[] body = in.readNBytes(expected);
            if (body.length < expected) {
                throw new EOFException("The body ended early.");
            }
            message.write(body);
        } else if (head.contains("\r\ntransfer-encoding: chunked")) {
            readChunks(in, message);
        }
        return message.toByteArray();
    }

    private static void readChunks(InputStream in, ByteArrayOutputStream message) throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(in, message).strip(), 16);
            message.write(in.readNBytes(size));
            line(in, message);
        } while (size > 0);
    }

    private static String linesUntilEmpty(InputStream in, ByteArrayOutputStream message) throws IOException {
        StringBuilder head = new StringBuilder();
        String line;
        do {
            line = line(in, message);
            head.append(line);
        } while (!line.isBlank());
        return head.toString();
    }

    private static String line(InputStream in, ByteArrayOutputStream message) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next;
        while ((next = in.read()) >= 0) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        message.write(line.toByteArray());
        if (next < 0 && message.size() > 0) {
            throw new EOFException("The message ended early.");
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
