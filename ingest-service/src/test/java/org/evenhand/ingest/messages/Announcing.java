package org.evenhand.ingest.messages;

import static org.evenhand.kit.testing.Calls.asMachine;

import io.restassured.RestAssured;
import io.restassured.specification.SpecificationQuerier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP by hand, to say what no client library would. */
public class Announcing {

    private static final int PATIENCE = 20_000;

    private Announcing() {}

    /** What is answered to somebody who says how much will come, and sends nothing of it. */
    public static String of(String path, String type, long bytes) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(head(path, type, "Content-Length: " + bytes));
            return answer(socket.getInputStream());
        }
    }

    /** What is answered to somebody who sends blanks in chunks, as many as said, and never an end. */
    static String withoutEnd(String path, String type, int bytes) throws IOException {
        try (Socket socket = connected()) {
            OutputStream out = socket.getOutputStream();
            out.write(head(path, type, "Transfer-Encoding: chunked"));
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int sent = 0; sent < bytes; sent += 0x10000) {
                    out.write(chunk);
                }
            } catch (IOException closed) {
                // They have heard enough; what they said about it is read below.
            }
            return answer(socket.getInputStream());
        }
    }

    private static Socket connected() throws IOException {
        URI origin = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        Socket socket = new Socket(origin.getHost(), origin.getPort());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static byte[] head(String path, String type, String length) {
        String token = SpecificationQuerier.query(asMachine()).getHeaders().getValue("Authorization");
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token + "\r\nContent-Type: " + type
                        + "\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] some = new byte[4_096];
        for (int read = in.read(some); read > 0; read = in.read(some)) {
            answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
            if (answer.toString().endsWith("}")) {
                break;
            }
        }
        return answer.toString();
    }
}
