package org.evenhand.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** HTTP without manners: sends bytes as they stand, which no client library would. */
class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    /** What is sent; nothing of it is checked or escaped. */
    record Request(String method, String path, List<String> headers, byte[] body) {

        byte[] bytes(int port) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            StringBuilder head = new StringBuilder(
                    method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n");
            headers.forEach(header -> head.append(header).append("\r\n"));
            if (body.length > 0) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            bytes.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            bytes.write(body);
            return bytes.toByteArray();
        }

        /** Whether these words stand in the request, in its address, headers or body. */
        boolean says(String words) {
            String address = URLDecoder.decode(path.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
            return address.contains(words)
                    || headers.stream().anyMatch(header -> header.contains(words))
                    || new String(body, StandardCharsets.UTF_8).contains(words);
        }

        /** For a failure's message: what a reader can repeat by hand. */
        @Override
        public String toString() {
            String text = new String(body, 0, Math.min(body.length, 600), StandardCharsets.ISO_8859_1);
            String shown = path.length() > 300 ? path.substring(0, 300) + "..." : path;
            List<String> others = headers.stream()
                    .filter(header -> !header.startsWith("Authorization"))
                    .toList();
            return method + " " + shown + " " + others + " " + body.length + " bytes: "
                    + text.replaceAll("[^\\x20-\\x7e]", "?");
        }
    }

    /** What came back. */
    record Answer(int status, String head, String body) {

        boolean has(String header) {
            return head.toLowerCase(Locale.ROOT).contains(header.toLowerCase(Locale.ROOT));
        }
    }

    static Answer send(int port, Request request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            Thread writer = Thread.startVirtualThread(() -> write(socket, port, request));
            byte[] all = read(socket.getInputStream());
            writer.interrupt();
            return answer(all);
        }
    }

    private static void write(Socket socket, int port, Request request) {
        try {
            socket.getOutputStream().write(request.bytes(port));
            socket.getOutputStream().flush();
        } catch (IOException refusedBeforeItWasAllSent) {
            // The answer says why.
        }
    }

    /** A server that refuses early may reset the connection after its answer. */
    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (java.net.SocketException reset) {
            if (all.size() == 0) {
                throw reset;
            }
        }
        return all.toByteArray();
    }

    private static Answer answer(byte[] all) {
        String text = new String(all, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 4);
        if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
            body = withoutChunks(body);
        }
        String[] first = head.split(" ", 3);
        return new Answer(first.length < 2 ? 0 : Integer.parseInt(first[1].strip()), head, body);
    }

    private static String withoutChunks(String body) {
        String[] lines = body.split("\r\n");
        return String.join(
                "",
                Arrays.stream(lines)
                        .filter(line -> !line.matches("[0-9a-fA-F]{1,8}"))
                        .toList());
    }
}
