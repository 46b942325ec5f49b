package org.evenhand.cases.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A feed over real HTTP that holds what a test puts into it, and can misbehave as a provider may. */
public class ProviderOfTests implements AutoCloseable {

    private final HttpServer server;
    private final List<ObjectNode> events = new ArrayList<>();
    private final int pageSize;
    private int requestsToAnswerAgain;
    private List<ObjectNode> lastAnswer = List.of();

    public ProviderOfTests(int pageSize) {
        this.pageSize = pageSize;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/feed", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public synchronized ProviderOfTests offer(ObjectNode... more) {
        events.addAll(List.of(more));
        restored();
        return this;
    }

    /** Gives every event another id, as a provider does that was restored to an earlier moment and went on. */
    public synchronized void restored() {
        String journal = UUID.randomUUID().toString();
        for (int index = 0; index < events.size(); index++) {
            events.get(index).put("id", journal + ":" + (index + 1) + ":" + UUID.randomUUID());
        }
    }

    /** Answers the next request with the same page as the one before, whatever it asks for. */
    public synchronized void answerAgain() {
        requestsToAnswerAgain++;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        int after = positionAfter(exchange.getRequestURI().getRawQuery());
        if (after < 0) {
            send(exchange, 410, "{}");
            return;
        }
        if (requestsToAnswerAgain > 0) {
            requestsToAnswerAgain--;
        } else {
            lastAnswer = List.copyOf(events.subList(after, Math.min(events.size(), after + pageSize)));
        }
        send(exchange, 200, lastAnswer.stream().map(ObjectNode::toString).collect(Collectors.joining(",", "[", "]")));
    }

    private int positionAfter(String query) {
        return Stream.of(query.split("&"))
                .filter(parameter -> parameter.startsWith("lastEventId="))
                .map(parameter -> URLDecoder.decode(parameter.substring(12), StandardCharsets.UTF_8))
                .findFirst()
                .map(id -> 1
                        + events.stream()
                                .map(event -> event.get("id").asText())
                                .toList()
                                .indexOf(id))
                .map(position -> position == 0 ? -1 : position)
                .orElse(0);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
