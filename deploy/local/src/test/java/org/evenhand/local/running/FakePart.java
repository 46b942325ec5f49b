package org.evenhand.local.running;

import com.sun.net.httpserver.HttpServer;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Stands in for a service: needs nothing but the JDK, reads its settings like one, and is always ready. */
public final class FakePart {

    private FakePart() {}

    public static void main(String[] arguments) throws Exception {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(URI.create(System.getenv("QUARKUS_CONFIG_LOCATIONS"))))) {
            settings.load(file);
        }
        serve(settings, "quarkus.management.port", "ready");
        serve(settings, "quarkus.http.port", "I am " + settings.getProperty("quarkus.datasource.username"));
    }

    private static void serve(Properties settings, String port, String answer) throws Exception {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(settings.getProperty(port)));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> {
            System.out.println("was asked for " + exchange.getRequestURI());
            exchange.sendResponseHeaders(200, answer.length());
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }
}
