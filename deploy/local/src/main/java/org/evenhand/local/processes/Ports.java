package org.evenhand.local.processes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.local.Part;

/** Which port each process listens on: the one it had, else its usual one, else a free one. */
public record Ports(Map<String, Integer> byName) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String MANAGEMENT = "-management";

    public static Map<String, Integer> usual() {
        Map<String, Integer> usual = new LinkedHashMap<>();
        usual.put("origin", 8080);
        for (Part part : Part.values()) {
            usual.put(part.label(), 8081 + part.ordinal());
            usual.put(part.label() + MANAGEMENT, 9081 + part.ordinal());
        }
        usual.put("postgres", 5440);
        return usual;
    }

    public static Ports choose(Path file, PortClaims claims) throws IOException {
        return choose(file, usual(), claims);
    }

    static Ports choose(Path file, Map<String, Integer> usual, PortClaims claims) throws IOException {
        Map<String, Integer> before = Files.exists(file) ? read(file).byName : Map.of();
        Map<String, Integer> chosen = new LinkedHashMap<>();
        for (String name : usual.keySet()) {
            chosen.put(name, firstFree(claims, before.get(name), usual.get(name)));
        }
        PrivateFiles.write(file, JSON.writeValueAsString(chosen));
        return new Ports(chosen);
    }

    public static Ports read(Path file) throws IOException {
        return new Ports(JSON.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Integer>>() {}));
    }

    public int origin() {
        return byName.get("origin");
    }

    public int postgres() {
        return byName.get("postgres");
    }

    public int http(Part part) {
        return byName.get(part.label());
    }

    public int management(Part part) {
        return byName.get(part.label() + MANAGEMENT);
    }

    private static int firstFree(PortClaims claims, Integer... wishes) throws IOException {
        for (Integer wish : wishes) {
            if (wish != null && isFree(wish) && claims.claim(wish)) {
                return wish;
            }
        }
        while (true) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (claims.claim(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            }
        }
    }

    // Binding alone is not enough: macOS lets us bind 127.0.0.1 beside somebody who listens on every address.
    private static boolean isFree(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (Socket socket = new Socket()) {
            socket.connect(address, 500);
            return false;
        } catch (IOException nobodyAnswers) {
            return canBind(address);
        }
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
